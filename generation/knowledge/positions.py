"""How a position is argued, per objective: the statement, its frame, its price and what is given up."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Stance:
    """Templates. `statement` needs {pain} and {outcome} from the brief or marked as assumptions."""

    statement: tuple[str, str]
    claim: str
    no_claim: str
    category: tuple[str, str]
    rivals: tuple[str, str]
    no_rivals: str
    inertia: str
    price: str
    no_price: str
    evidence: tuple[str, str, str]
    missing: tuple[str, str, str]
    trade_off: str
    questions: tuple[str, str, str]
    # Where the people addressed are not buyers, these stand in for the industry's own.
    language: str = ""
    trade_offs: tuple[str, ...] = ()
    claims: str = ""


STANCES: dict[str, Stance] = {
    "Awareness": Stance(
        statement=(
            "{brand} wants to be the first name that {who} in {place} connect with {full_offer}. "
            "The door in is {pain}; the thing to remember is {outcome}.",
            "Among {who} in {place}, {brand} is to stand for one idea: {outcome}. It is made visible through "
            "{full_offer}, "
            "and it begins where people recognise {pain}.",
        ),
        claim="The detail that makes the memory specific is “{claim}”.",
        no_claim="{brand} has not yet said what sets it apart, and a name without a detail is soon forgotten.",
        category=(
            "Memory needs a shelf, and the shelf is {category}.",
            "File {brand} under {category}, and use the same two or three words for it each time.",
        ),
        rivals=(
            "The shelf is shared: people also think of {rivals}.",
            "Other names already known to these people are {rivals}.",
        ),
        no_rivals="The brief lists no other names, so a short recall survey should find out which come to mind.",
        inertia="Most of the contest is with indifference, {setting}, and a distinct look wins more of it than "
        "an argument.",
        price="Price stays in the background of an awareness plan; if asked, {brand} answers as the brief does: "
        "“{price}”.",
        no_price="Nobody has given a price, and at this stage none is needed to be remembered.",
        evidence=(
            "repeat it until it is recognised",
            "show it as a picture with its source",
            "keep it for sceptical comments",
        ),
        missing=(
            "Shown rather than documented: film it once and reuse the film.",
            "A source is wanted from {brand} before this line is advertised.",
            "Nothing on file confirms it, so it stays out of headlines for now.",
        ),
        questions=(
            "What would a regular say about {brand} after a second drink?",
            "Which detail of {offer} makes visitors reach for their phone?",
            "What has {brand} refused to change since it began, and why?",
        ),
        trade_off="Quick response: posts without a button will look idle in a weekly sales report, and that is "
        "accepted",
    ),
    "Leads": Stance(
        statement=(
            "For {who} in {place} who recognise {pain}, {brand} offers {full_offer}. The end they are after is "
            "{outcome}.",
            "{brand} is for {who} in {place} who want {outcome} and still live with {pain}. What it brings is "
            "{full_offer}.",
        ),
        claim="The point on which it asks to be examined is “{claim}”.",
        no_claim="The point of difference is missing from the brief; until {brand} names one, calls will turn on "
        "price.",
        category=(
            "Buyers compare within {category}, so the first line says which task is taken over.",
            "The category is {category}; sales and marketing should both use that phrase and no coinage of their own.",
        ),
        rivals=(
            "On the same shortlist one usually finds {rivals}.",
            "People also consider {rivals}, each for reasons of its own.",
        ),
        no_rivals="No alternatives came with the brief. Ask the last ten prospects what else was on the table.",
        inertia="The strongest rival is leaving things as they are, because worries about {doubt} come sooner "
        "than the gain. "
        "The argument is therefore about the cost of waiting, told without alarm.",
        price="Price is published early, exactly as stated: “{price}”. A prospect who leaves over it has saved "
        "both sides a call.",
        no_price="The brief gives no price; agree at least on a sentence that tells prospects how one is reached.",
        evidence=(
            "open the offer page with it",
            "send it between the first and the second call",
            "name it when references are asked for",
        ),
        missing=(
            "No document covers this yet; {proof} would settle it.",
            "True by {brand}'s own account. Sales should be able to show it on screen within a minute.",
            "Ask an existing user to confirm it in writing, then move it up the page.",
        ),
        questions=(
            "Which job does {brand} do that its prospects have tried and failed to do themselves?",
            "What do users of {offer} stop doing in the first month?",
            "Which part would {brand} be glad to have inspected by a stranger?",
        ),
        trade_off="Volume: a plainer form and a stricter page bring fewer names and better ones",
    ),
    "Sales": Stance(
        statement=(
            "{brand} sells {full_offer} to {who} in {place}. They arrive saying {pain}, and hope for {outcome}.",
            "When {who} in {place} look for {outcome}, {brand} answers with {full_offer}. "
            "It starts from a complaint heard often: {pain}.",
        ),
        claim="What can be checked before paying is “{claim}”.",
        no_claim="Nothing in the brief says why a buyer should choose this one, which is the first question to "
        "put to {brand}.",
        category=(
            "People shelve it among {category}; the page has to say in one line what it is and what it is not.",
            "It belongs to {category}. Shoppers meet it beside many similar pictures, so naming comes before charm.",
        ),
        rivals=(
            "The same people also look at {rivals}.",
            "A second tab often holds {rivals}, and that is a fair choice for other needs.",
        ),
        no_rivals="Which alternatives shoppers have open is not in the brief; reviews and search terms will show them.",
        inertia="Behind every order stands whatever people use now. Changing it raises questions about "
        "{doubt}, so the first order "
        "has to feel small and reversible.",
        price="Price is shown with the product and never apologised for: “{price}”. Any cheaper option is left "
        "uncommented.",
        no_price="A price is missing from the brief, and no product page should go live without one.",
        evidence=(
            "place it beside the price",
            "link to it from the first line of the product page",
            "use it to answer critical comments",
        ),
        missing=(
            "Let the product show it: one photograph or one link per claim.",
            "Needs a source from {brand} before it runs as an advert.",
            "Stated on the label or the page, or else not stated at all.",
        ),
        questions=(
            "What did {brand} change in {offer} after a complaint?",
            "Which part of it costs more than it needs to, and why is it kept?",
            "What do buyers notice only after they have paid?",
        ),
        trade_off="Impulse: explaining before asking costs some quick orders and spares many returns",
    ),
    "Hiring": Stance(
        statement=(
            "To {who}, {brand} presents itself as an employer first: {exchange}. "
            "It answers a complaint that sends good people away, {pain}, with what they ask for in its place: "
            "{outcome}.",
            "{brand} is the employer in {place} for people who want {outcome}. It knows why others leave, {pain}, "
            "and puts its terms in writing: {exchange}.",
        ),
        claim="The term to hold {brand} to is “{claim}”.",
        no_claim="What makes this employer different is not in the brief; ask those who stayed longest.",
        category=(
            "Candidates file the advert under the work itself, {offer}, so the trade is named before the employer.",
            "The work is {offer}. Say so in the first line, and let the terms do the persuading.",
        ),
        rivals=(
            "People who look for this kind of work also consider {rivals}.",
            "Others who recruit from the same towns include {rivals}.",
        ),
        no_rivals="The brief does not say who else recruits here; ask at interview where people applied as well.",
        inertia="Staying put is the real alternative. A known rota and known faces outweigh small gains, "
        "so the advert shows a whole week and not a single benefit.",
        price="What {brand} charges its clients has no place in a job advert; pay does, and it must come from "
        "{brand} itself.",
        no_price="Pay is not in the brief. An advert without it loses readers, so a figure should be agreed first.",
        evidence=(
            "link to it from the job page",
            "bring it to the first conversation",
            "let a present colleague comment on it",
        ),
        missing=(
            "Write it into the offer letter, and it proves itself.",
            "Somebody in post can confirm it on camera, with consent.",
            "Check the wording with whoever plans the week before it is advertised.",
        ),
        language="Use the job title that people type into a search box, then describe an ordinary Tuesday.",
        trade_offs=(
            "Praise of the calling: respect shows in terms, and sentiment is left to others",
            "Speed at any price; a place stays open sooner than it is filled badly",
        ),
        claims="Pay, hours and requirements appear as they stand in the contract, and every advert welcomes all "
        "who qualify.",
        questions=(
            "Which term at {brand} would a colleague at another employer envy?",
            "Who stayed longest, and what reason do they give?",
            "What does {brand} put in writing that others leave to goodwill?",
        ),
        trade_off="Large numbers of half-interested applicants: a frank advert puts some off, which is its purpose",
    ),
    "Partnerships": Stance(
        statement=(
            "For organisations in {place} that serve {who}, {brand} is a partner in {full_offer}. "
            "It knows the usual disappointment, {pain}, and works towards {outcome}.",
            "{brand} proposes alliances around {full_offer} to those in {place} who already have the ear of {who}. "
            "The aim is {outcome}; the habit to be broken is {pain}.",
        ),
        claim="What the other side can verify beforehand is “{claim}”.",
        no_claim="Why anybody should ally with {brand} rather than build their own is still to be written down.",
        category=(
            "Seen by a partner, the subject is {category}: something to add to their own offer without diluting it.",
            "Partners will place {brand} in {category}, so the outline starts there and adds what is missing on "
            "their side.",
        ),
        rivals=(
            "Potential partners may already know {rivals}.",
            "Conversations will also turn to {rivals}; acknowledge them and move on.",
        ),
        no_rivals="Nothing is known about other suitors; ask each prospect whom they work with now.",
        inertia="Most proposals fail against a full calendar. The first step therefore has to cost the partner "
        "an hour at most.",
        price="Terms start from what the brief states, “{price}”, and any share for the partner is a decision "
        "for {brand}.",
        no_price="Commercial terms are open; no partner should be approached before {brand} has set a range.",
        evidence=("attach it to the outline", "offer it as a reference", "use it at the first meeting"),
        missing=(
            "Demonstrate it in a pilot of fixed length.",
            "A reference from a present client would carry more than the sentence does.",
            "To be backed by {brand} before it enters a joint text.",
        ),
        language="Write to partners in the language of their members, and keep product names for the annex.",
        trade_offs=(
            "Exclusive ties in the first year, because they would close doors before any have been tried",
            "Joint slogans: each side keeps its own voice and signs its own sentences",
        ),
        claims="Nothing is said in a partner's name until that partner has read it.",
        questions=(
            "What can {brand} do for a partner's people that the partner cannot?",
            "Which earlier joint effort would both sides repeat?",
            "What would {brand} give up to make an alliance work?",
        ),
        trade_off="Famous logos: fit comes before fame, even though small partners make quieter news",
    ),
    "Retention": Stance(
        statement=(
            "{brand} keeps {who} in {place} by making {full_offer} worth returning to. "
            "It removes {pain} and reminds people of {outcome}.",
            "Customers in {place} stay with {brand} when {full_offer} still gives them {outcome}. "
            "They leave over {pain}, and that is where the work begins.",
        ),
        claim="The promise made at the start, to be kept in view, is “{claim}”.",
        no_claim="Which promise first won these customers is not on record; ask a few who have stayed.",
        category=(
            "For someone who owns it already it is part of {category}, and the language should sound like use, "
            "not sale.",
            "No explaining of {category} is needed here. Talk about the next use and leave the introduction out.",
        ),
        rivals=(
            "A customer who looks around will find {rivals}.",
            "Those who leave may go to {rivals}, so ask and note which.",
        ),
        no_rivals="Where leavers go is unknown; one question at the exit would tell.",
        inertia="Forgetting is a greater danger than switching. The plan therefore rewards use before it rewards "
        "loyalty.",
        price="Present customers hear of any change to “{price}” first, in a plain letter, with the reason.",
        no_price="The brief holds no prices; before any renewal message goes out, they must be on the table.",
        evidence=("send it to those who hesitate", "mention it at renewal", "thank the people behind it"),
        missing=(
            "Customers can judge this one themselves, so ask them and publish the tally.",
            "Support records should bear it out; look before repeating it.",
            "Find the date it was last true, and say so.",
        ),
        language="Say what is new, what stays and what the customer has to do, in that order.",
        trade_offs=(
            "Blanket discounts, since they teach patient customers to threaten",
            "Messages to everyone at once; each goes to the group it concerns, even if reports look thinner",
        ),
        claims="Savings, changes and dates are quoted from the customer's own contract or order, or left out.",
        questions=(
            "What do loyal customers of {brand} praise without being asked?",
            "Which part of {offer} do people use most in the second year?",
            "When did {brand} last put something right at its own cost?",
        ),
        trade_off="Growth for its own sake: a month spent on present customers will show fewer new names",
    ),
}


def stance(objective: str) -> Stance:
    return STANCES.get(objective, STANCES["Awareness"])
