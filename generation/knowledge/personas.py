"""Two ways of looking at an audience, per objective: the segments, and one person out of each.

Every text is a template over the brief's own words and the industry's; `frames` complete a quoted line after a colon.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Lens:
    """One segment and its person. Frames follow a quotation and a colon, so they start in lower case."""

    segment: str
    definition: str
    why: str
    persona: str
    part: str
    situation: str
    pain_frames: tuple[str, str]
    motive_frames: tuple[str, str]
    doubt_frames: tuple[str, str]
    triggers: tuple[str, str] | tuple[()]
    reading: str
    tone: str


@dataclass(frozen=True)
class AudienceView:
    summary: tuple[str, str]
    primary: Lens
    secondary: Lens
    not_for: tuple[str, str]
    questions: tuple[str, str, str]


_AWARENESS = AudienceView(
    summary=(
        "{brand} has to become a familiar name to {audience} before any of them needs it. "
        "So the profile below asks what they already pay attention to {setting}, and where {offer} could fit in.",
        "Being known is the whole task here: {who} in {place} should link {brand} with {offer} without prompting. "
        "The two people below differ in how much of the subject they know already.",
    ),
    primary=Lens(
        segment="Already curious about the subject",
        definition="{Audience}, reached while they follow {category} but have not settled on a name.",
        why="They repeat what they learn, so each one reached brings others in {place} at no charge.",
        persona="The one friends ask",
        part="passes on names and links to others",
        situation="Collects useful things {setting}, and likes to be first with them. Knows the topic of {offer}, "
        "yet could not name three providers.",
        pain_frames=(
            "the remark that starts most conversations about {scene}",
            "what they warn friends about, which makes it a good opening line",
        ),
        motive_frames=("worth passing on when {a_maker} shows it once", "the part they would like to explain well"),
        doubt_frames=(
            "said aloud in comments, so the answer belongs there too",
            "a reason to stay silent, until somebody credible goes first",
        ),
        triggers=(),
        reading="Finds new names by recommendation and checks them against {seek}.",
        tone="Give them a detail that is fun to retell; a slogan stops with them.",
    ),
    secondary=Lens(
        segment="Not looking yet",
        definition="People of the same description who have never thought about {offer} as something to look for.",
        why="They outnumber the curious, but need several meetings with the name before it stays.",
        persona="The busy passer-by",
        part="scrolls past until something touches the day at hand",
        situation="Has no project in mind and little patience. Meets {brand} {setting}, and decides within a glance "
        "whether to stop.",
        pain_frames=(
            "they live with it and have stopped naming it as a problem",
            "recognised at once when somebody shows it without comment",
        ),
        motive_frames=(
            "appealing once seen, though they would never search for it",
            "a picture does this faster than words",
        ),
        doubt_frames=(
            "a shrug more than a refusal, best met with humour",
            "dissolves after the third friendly encounter",
        ),
        triggers=(),
        reading="Reads what arrives by itself, rarely to the end.",
        tone="One idea at a time, shown and then named; leave explanations to the link.",
    ),
    not_for=(
        "Audiences outside {place}, whose applause would inflate the figures and change nothing.",
        "Professionals of the trade: pleasant company, wrong readers.",
    ),
    questions=(
        "How many people in {place} fit the description? The brief gives no count, and one is needed to judge reach.",
        "Which name do they mention first when asked about the subject today?",
        "What did they last forward to a friend, and why that?",
    ),
)

_LEADS = AudienceView(
    summary=(
        "{brand} needs conversations with {who}. The profile separates the person who must defend the decision "
        "from the person who lives with the work, since the same page seldom convinces both.",
        "Enquiries for {offer} come from two kinds of {who}: those who answer for the result and those who "
        "do the work. {brand} has to be useful to each before asking for a meeting.",
    ),
    primary=Lens(
        segment="Under pressure to change this year",
        definition="{Audience}, in {place}, for whom the present way of working has just failed in front of others.",
        why="Pressure with a date attached makes a first call likely; that is why this group gets most of the budget.",
        persona="The accountable sponsor",
        part="signs for the spend and answers for the outcome",
        situation="Reads {setting}, and forwards what deserves a second opinion. Has to justify the spend on {offer} "
        "to others who never see the daily work, and wants to be asked precise questions.",
        pain_frames=(
            "it appears on {moment} as a risk with their own name under it",
            "it takes hours from people whose time they have to defend",
        ),
        motive_frames=(
            "the sentence they would put in the business case",
            "a change that others in the building would notice without being told",
        ),
        doubt_frames=(
            "usually a question of timing, so ask what would have to be true next quarter",
            "means that nobody has yet compared the effort of changing with the effort of staying",
        ),
        triggers=(),
        reading="Before a call they look for {seek}.",
        tone="Begin with the consequence, give the working underneath, and stop. They notice padding.",
    ),
    secondary=Lens(
        segment="Coping, and quietly collecting options",
        definition="People of the same description who still cope, but save articles about {category}.",
        why="No hurry yet; a useful page and a patient mail keep {brand} on the list until the date moves.",
        persona="The hands-on expert",
        part="runs the work each day and is asked for a verdict",
        situation="Knows every workaround by heart. Will be handed {offer} on Monday if it is bought on Friday, "
        "and therefore tests claims against the worst case seen so far.",
        pain_frames=(
            "they can describe the last time in detail, down to the hour",
            "they know which step causes it and would say so if asked",
        ),
        motive_frames=(
            "would make the job feel like the one they trained for",
            "interesting if the awkward cases are covered too",
        ),
        doubt_frames=(
            "heard in the first minutes from any {person}; answer with {proof}",
            "a defence of evenings already spent on the present set-up, so respect it",
        ),
        triggers=(),
        reading="Trusts peers first, then screens and sample output; brochures come last.",
        tone="Talk shop. Name the awkward step, show how it is handled and admit what is not covered.",
    ),
    not_for=(
        "Students and job seekers who read for interest: welcome readers, but not counted as enquiries.",
        "Organisations outside {place}, or of another size than the brief describes, unless they ask unprompted.",
    ),
    questions=(
        "How large is this audience in {place}? The brief has no figure, so count the list before buying media.",
        "Who else sits in the decision, and at what point can that person stop it?",
        "Which of the stated pains came up in the last five calls that were won?",
    ),
)

_SALES = AudienceView(
    summary=(
        "Most first orders for {offer} will come from people who were disappointed by something similar. "
        "{brand} therefore speaks to {who} in two moods: searching again, and hesitating.",
        "{brand} sells {offer} to {who}. What divides them is less who they are than what happened with the last "
        "thing they bought, and the two profiles follow that line.",
    ),
    primary=Lens(
        segment="Ready to switch",
        definition="{Audience}, in {place}, who have given up on what they use now and are choosing again.",
        why="The wish to buy is already there; only the choice is open, so a first order costs least here.",
        persona="The label reader",
        part="buys for their own use after careful checking",
        situation="Compares {setting}. Opens the small print before the pictures, and leaves when an answer "
        "about {offer} takes more than one tap.",
        pain_frames=(
            "the reason for searching tonight, in words close to a review they might write",
            "it has taught them to read the {paper} before the headline",
        ),
        motive_frames=(
            "the result they will judge the first order by",
            "a relief on {moment}, if it turns out to be that simple",
        ),
        doubt_frames=(
            "weighed late, where price and {paper} side by side will help",
            "comes from experience; evidence moves it, cheerfulness does not",
        ),
        triggers=(),
        reading="Looks for {seek}.",
        tone="Facts in short lines, then one calm invitation. Exclamation marks cost trust here.",
    ),
    secondary=Lens(
        segment="Interested, not convinced",
        definition="People of the same description who follow or visit {brand} and have not ordered.",
        why="They need a smaller first step; reaching them again costs little because they are known already.",
        persona="The once-bitten returner",
        part="wants to try before trusting",
        situation="Has tried several brands and kept the receipts. Sees {offer} a few times {setting}, then reads the "
        "critical reviews and waits for a reason to believe them wrong.",
        pain_frames=(
            "the story told to another {person} whenever the subject comes up",
            "it keeps the order small, if there is one at all",
        ),
        motive_frames=(
            "what would turn a trial into a habit",
            "wanted, though seldom said in the first message",
        ),
        doubt_frames=(
            "deserves a direct reply with {proof}",
            "settled by dates and terms on the page, well before paying",
        ),
        triggers=(),
        reading="Trusts strangers with the same problem above any advert.",
        tone="Admit the doubt first. Then say what is different, what is not, and how to find out cheaply.",
    ),
    not_for=(
        "Bargain hunters who leave with the next voucher; they cost more to win than they return.",
        "Anyone whose need goes beyond what {offer} can honestly do; the page should say so.",
    ),
    questions=(
        "How many such people does {place} hold? No number came with the brief, so platform estimates must do.",
        "What did the last twenty buyers use before, and what made them stop?",
        "Which page did people read just before they left without ordering?",
    ),
)

_HIRING = AudienceView(
    summary=(
        "{brand} is asking people to change how they spend their week. The readers are {who}, "
        "and the profiles show one who knows the work and one who could learn it.",
        "For {brand} a vacancy is the product, weighed by {who} against the job they have. "
        "Two candidates stand for the group, one moving across and one coming in.",
    ),
    primary=Lens(
        segment="Working nearby, ready to move",
        definition="{Audience}, above all those who do similar work in or near {place} and are tired of the terms.",
        why="They can start soonest and know what good terms look like, so a concrete promise reaches them first.",
        persona="The experienced mover",
        part="does comparable work today and compares employers by the week they offer",
        situation="Likes the work and is worn down by the arrangements around it. Reads adverts on a phone in a "
        "break, and asks {a_maker} who has left before applying to {brand}.",
        pain_frames=(
            "it is why {a_maker} leaves a job they like",
            "it decides what happens at home after {moment}",
        ),
        motive_frames=(
            "the line {a_maker} would put at the top of the advert",
            "worth a change of employer on its own",
        ),
        doubt_frames=(
            "answer in figures and in the first lines, or the page is closed",
            "a practical obstacle; say plainly which routes or shifts avoid it",
        ),
        triggers=(
            "a shift was changed late and cost a family occasion",
            "a colleague left for better terms and said so",
        ),
        reading="Hears of jobs from colleagues and checks the employer's page the same evening.",
        tone="Talk as one colleague to another: hours, pay, people, then the invitation.",
    ),
    secondary=Lens(
        segment="New to the work, or coming back to it",
        definition="{Secondary}: people with the right disposition and no recent experience on paper.",
        why="A larger group that other adverts frighten off; they need training explained before they will apply.",
        persona="The returner with a reason",
        part="has the aptitude, and doubts whether that counts",
        situation="Has looked after somebody, or changed course, and wonders whether {brand} would take such a start "
        "seriously. Starts forms and abandons them at the question about certificates.",
        pain_frames=(
            "they expect it everywhere, so its absence must be said out loud",
            "heard from friends in the trade, and enough to put the form aside",
        ),
        motive_frames=(
            "proof that the employer wants {a_maker} to stay",
            "lets them promise the family a fixed arrangement",
        ),
        doubt_frames=(
            "rarely voiced; if {a_maker} raises it first, the application follows",
            "reply with the training on offer and the name of a person to call",
        ),
        triggers=(
            "children or relatives need them less at home, or need a steadier income",
            "a neighbour in the same work described an ordinary day",
        ),
        reading="Reads stories of people who began without certificates, and the comments underneath.",
        tone="Encourage without flattery. Every requirement is named together with how it is met after joining.",
    ),
    not_for=(
        "Agencies offering staff by the shift; the plan is about people who want to belong to {brand}.",
        "Applicants from beyond travelling distance of {place}, unless a role is open to them in writing.",
    ),
    questions=(
        "How many people with such experience live near {place}? Labour statistics can tell; the brief does not.",
        "Where do the best present colleagues say they first heard of {brand}?",
        "At which question of the form do most people stop?",
    ),
)

_PARTNERSHIPS = AudienceView(
    summary=(
        "{brand} is looking for organisations that already have the trust of {audience}. "
        "A partner is won by two people: one who wants the result and one who must make it work.",
        "The plan courts partners for {offer}, with {audience} in view. One profile holds the mandate; "
        "the other holds the diary.",
    ),
    primary=Lens(
        segment="Complementary organisations in the same place",
        definition="Organisations in {place} that serve {audience} with something beside {offer}, never instead of it.",
        why="Their clients overlap and their services do not, so a joint project costs neither side a sale.",
        persona="The mandate holder",
        part="decides which alliances the organisation enters",
        situation="Receives proposals every week and remembers two. Wants to know by the second paragraph what "
        "{brand} would bring to people who trust the house already.",
        pain_frames=(
            "a fear for the reputation they lend out with every introduction",
            "it made the last alliance fade without anybody ending it",
        ),
        motive_frames=("the outcome they would report upwards", "small enough to agree to without a committee"),
        doubt_frames=(
            "a polite way to ask what is new here",
            "settled by one reference call, so offer it early",
        ),
        triggers=(
            "clients began to ask for something the house does not offer",
            "a yearly plan was opened for new alliances",
        ),
        reading="Reads association mail and whatever a respected peer forwards.",
        tone="Equal to equal, in the order: their clients, our part, first step, way out.",
    ),
    secondary=Lens(
        segment="Multipliers without a product of their own",
        definition="Associations, schools, media and community groups that gather {audience}.",
        why="They open many doors at once but move by calendar; start early and ask for one slot.",
        persona="The programme keeper",
        part="fills the calendar and carries the work",
        situation="Needs good content for members {setting} and has no budget for it. Will champion {offer} "
        "if {brand} arrives prepared and on time.",
        pain_frames=(
            "they end up doing the work that was promised by others",
            "embarrassing in front of members, hence the caution",
        ),
        motive_frames=("makes their own programme look good", "saves an evening of preparation"),
        doubt_frames=(
            "a matter of capacity, solved by doing the first draft",
            "goes away when the dates are already theirs",
        ),
        triggers=("a speaker cancelled", "the members' survey named a gap"),
        reading="Lives in the calendar and the members' mailbox.",
        tone="Short, dated and finished: text, picture, time needed. Nothing left for them to assemble.",
    ),
    not_for=(
        "Competitors in disguise, whose clients would have to choose between the two offers.",
        "Large names that want a logo on a page and no shared work.",
    ),
    questions=(
        "How many organisations in {place} fit? No list came with the brief, so the first task is to name them.",
        "Which of the present clients came through somebody else, and through whom?",
        "What may {brand} offer in return, and who can sign for it?",
    ),
)

_RETENTION = AudienceView(
    summary=(
        "{brand} already knows these people. The question is why some of {who} stay with {offer} "
        "while others drift, so the two profiles are a loyal customer and a fading one.",
        "Nobody has to be introduced to {brand} here: {audience} have bought {offer} before. "
        "They part ways at the point where habit either forms or fails.",
    ),
    primary=Lens(
        segment="Fading",
        definition="Customers among {audience} who used {offer} at first and have grown quiet.",
        why="They are still reachable, and the reason for their silence can usually be mended by a person.",
        persona="The silent half-leaver",
        part="has not cancelled and has not returned",
        situation="Means to come back and does not. Deletes newsletters {setting}, yet would answer a question "
        "from somebody at {brand} who knows the history.",
        pain_frames=(
            "it happened on {moment} and was never mentioned",
            "a small thing that grew because nobody asked",
        ),
        motive_frames=("the reason they came to {brand} in the first place", "would be enough to try again"),
        doubt_frames=(
            "often covers a forgotten log-in or an unused part",
            "true for today; ask again at the right date",
        ),
        triggers=("the renewal date shows up on a statement", "a rival's message arrives on a bad day"),
        reading="Reads service messages and skips campaigns.",
        tone="Personal and brief, with the history at hand and no offer in the first message.",
    ),
    secondary=Lens(
        segment="Loyal and unthanked",
        definition="Customers in {place} who use {offer} as a matter of course and are never written to.",
        why="They bring others, and they are the first to be lost when attention goes only to newcomers.",
        persona="The steady regular",
        part="uses it weekly and tells others when asked",
        situation="Has habits around {offer} and opinions about each change. Is pleased to be consulted, "
        "and puts up with mistakes that are admitted.",
        pain_frames=(
            "they have found a way round it and could teach {a_maker}",
            "they tolerate it, which is different from approval",
        ),
        motive_frames=("the benefit they describe to another {person}", "what they would miss first"),
        doubt_frames=(
            "said fondly, but worth a note to the product's owner",
            "heard when a change came without warning",
        ),
        triggers=("a change to price or product was announced", "a friend asked for a recommendation"),
        reading="Opens whatever explains a change before it happens.",
        tone="As to a colleague: news first, reasons second, thanks without ceremony.",
    ),
    not_for=(
        "People who bought by mistake; help them leave well.",
        "Prospects: their campaigns run elsewhere and would blur the figures here.",
    ),
    questions=(
        "How many customers in {place} are quiet today? The brief holds no count, so records have to be read first.",
        "What is the usual interval between two purchases or log-ins?",
        "Who inside {brand} may call a customer, and with what authority to put things right?",
    ),
)

VIEWS: dict[str, AudienceView] = {
    "Awareness": _AWARENESS,
    "Leads": _LEADS,
    "Sales": _SALES,
    "Hiring": _HIRING,
    "Partnerships": _PARTNERSHIPS,
    "Retention": _RETENTION,
}


def audience_view(objective: str) -> AudienceView:
    return VIEWS.get(objective, _AWARENESS)
