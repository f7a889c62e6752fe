"""Short notes around the week's plan: what to settle before the first post, and how hashtags are used."""

from __future__ import annotations

BEFORE_LAUNCH: dict[str, tuple[str, ...]] = {
    "times": (
        "Times follow {zone}; the first entry goes out on {first}.",
        "All hours are those of {zone}, and it begins on {first}.",
        "Set the scheduler to {zone}. The first post leaves on {first}.",
        "The first day is {first}, by the clock of {zone}.",
        "{brand} starts on {first}; read every hour in {zone} time.",
    ),
    "library": (
        "Take pictures and footage from the content library first: {library}",
        "Before anybody shoots anything new, look through {library}",
        "There is material already, to be used first: {library}",
        "What exists lies here, and goes before new pictures: {library}",
    ),
    "no library": (
        "No content library is named, so pictures for {label} have to be made or supplied.",
        "Somebody at {brand} has pictures, or somebody takes them: {label} needs the first one.",
        "Pictures are missing from the brief. Begin with the one for {label}.",
        "Ask {brand} for photographs now; without them the first day on {label} is a text.",
        "Half a day with a camera at {brand} would fill the week, {label} first.",
    ),
    "pages": (
        "No account name was given for {pages}; confirm it or open the page.",
        "Does {brand} have a page on {pages}? The brief does not say.",
        "{pages}: find out what the page is called, or set one up.",
        "The name of the page on {pages} is not known to us yet.",
        "Before the first day somebody has to open, or find, {pages}.",
    ),
    "languages": (
        "The drafts are in English; a native writer adapts them to {languages} before they are scheduled.",
        "English comes first here. For {languages} somebody who grew up with it writes anew.",
        "Nothing in {languages} has been written; that is work for a native speaker at {brand} or elsewhere.",
        "The week exists in English. In {languages} it should be told again, not translated word by word.",
    ),
}
# One rule a row, each in several wordings.
TAG_RULES: tuple[tuple[str, ...], ...] = (
    (
        "Every post carries {brand_tag}; it is the tag to search when counting mentions of {name}.",
        "Put {brand_tag} first in each row, so that mentions of {name} can be counted by one search.",
        "Who talks about {name}? Search {brand_tag}; hence it belongs under every post.",
        "{brand_tag} is never left out, because {name} is counted by it.",
    ),
    (
        "Use one campaign tag a post, starting with {campaign_tag}, and retire the set when the campaign ends.",
        "Campaign tags such as {campaign_tag} belong to this campaign only; one a post is enough to group them.",
        "{campaign_tag} and its sisters end with the campaign. Until then each post gets one.",
        "Group the posts of these weeks by {campaign_tag}, and let nobody use it afterwards.",
    ),
    (
        "Choose industry tags by what the post shows of {offer}; a tag about {place} is for local posts.",
        "Industry tags describe {offer}, not the wish for reach; keep place tags for posts about {place}.",
        "A post about {offer} takes the tags of the offer; a post from {place} takes the tag of the place.",
        "If one cannot see {offer} in the post, leave its tags away. The same goes for {place}.",
    ),
    (
        "Search each tag on the platform before its first use, and drop it if the recent posts are off-topic.",
        "Before first use, look at the latest posts under each tag; leave out any that others have taken over.",
        "A tag may mean something else to others, so read what stands under it first.",
        "Try each tag in the search field. Three strange results are enough to drop it.",
        "{name} should not be found beside nonsense: check every tag before it is used.",
    ),
    (
        "Do not repeat the same row under each post; rotate, and keep the tags in one line at the end.",
        "Change the mix from post to post and keep the row in the last line, out of the reader's way.",
        "Last line, one row, never the same twice running.",
        "Tags stand below the text and change with it.",
        "Let every post of {name} have its own row, under the last sentence.",
    ),
)
TAG_LIMITS: tuple[str, ...] = (
    "{platform}: up to {advised} (our ceiling is {limit}).",
    "On {platform} use {advised} and never more than {limit}.",
    "{platform} bears {limit} at most; {advised} look better.",
    "At most {limit} on {platform}, of which {advised} are plenty.",
)
TAG_EXACT: tuple[str, ...] = (
    "{platform}: {advised} at most.",
    "No more than {advised} on {platform}.",
    "{advised} is the end on {platform}.",
)
