# ruff: noqa: E501 - one sentence, one line: wrapped copy cannot be proofread
"""Wording of the first week: what each day is about, its hooks, and what a reader is asked to do.

Braces are templates. `{line}` is a line of the brief as it reads after a colon; `{brand}`, `{offer}` and the like
come from the brief too. Nothing here states a fact about a client.
"""

from __future__ import annotations

ORDER: dict[str, tuple[str, ...]] = {
    "Awareness": ("outcome", "pain", "how", "proof", "objection", "detail", "ask"),
    "Leads": ("pain", "how", "objection", "proof", "outcome", "detail", "ask"),
    "Sales": ("how", "pain", "proof", "detail", "objection", "outcome", "ask"),
    "Hiring": ("outcome", "how", "pain", "proof", "detail", "objection", "ask"),
    "Partnerships": ("how", "outcome", "proof", "pain", "detail", "objection", "ask"),
    "Retention": ("detail", "outcome", "how", "objection", "proof", "pain", "ask"),
}

# Words that show which pillar of the strategy a day belongs to.
PILLAR_CUES: dict[str, frozenset[str]] = {
    "pain": frozenset(
        ["problem", "problems", "pain", "pains", "struggle", "trouble", "friction", "cost", "daily", "real", "today"]
    ),
    "how": frozenset(
        [
            "how",
            "method",
            "inside",
            "works",
            "work",
            "product",
            "craft",
            "process",
            "explained",
            "behind",
            "teach",
            "ingredients",
        ]
    ),
    "proof": frozenset(
        [
            "proof",
            "evidence",
            "results",
            "result",
            "record",
            "shown",
            "show",
            "trust",
            "cases",
            "reviews",
            "receipts",
            "numbers",
        ]
    ),
    "objection": frozenset(
        ["doubt", "doubts", "objection", "objections", "honest", "question", "questions", "answers", "fair", "straight"]
    ),
    "outcome": frozenset(
        ["outcome", "outcomes", "after", "better", "life", "goal", "change", "difference", "week", "future"]
    ),
    "detail": frozenset(
        ["detail", "details", "difference", "people", "team", "standard", "small", "inside", "place", "local"]
    ),
    "ask": frozenset(["offer", "start", "join", "step", "invitation", "buy", "apply", "begin", "choose", "doors"]),
}

FALLBACK_PILLARS: dict[str, tuple[str, ...]] = {
    "pain": ("Problems worth naming", "What gets in the way", "The honest starting point"),
    "outcome": ("Problems worth naming", "What gets in the way", "The honest starting point"),
    "how": ("How {brand} works", "Inside {brand}", "The working of it"),
    "detail": ("How {brand} works", "Inside {brand}", "The working of it"),
    "proof": ("Shown, not told", "Questions and evidence", "What can be checked"),
    "objection": ("Shown, not told", "Questions and evidence", "What can be checked"),
    "ask": ("Your next step", "A way to begin", "Getting started"),
}

THEMES: dict[str, tuple[str, ...]] = {
    "pain": ("Naming the problem", "What wears people down", "Where it goes wrong today"),
    "why": ("Why this exists", "Who this is for", "The reason behind it"),
    "how": ("How it is done", "The way we work", "What is different by design"),
    "offer": ("The offer in one line", "What we do, plainly", "What it is and is not"),
    "proof": ("What can be checked", "Evidence on the table", "Something to verify"),
    "open": ("Open questions", "Ask before you trust", "Your questions first"),
    "objection": ("A fair doubt, answered", "The other side of the argument", "The question people hesitate to ask"),
    "choose": ("How to choose", "Questions for any provider", "Before you decide"),
    "outcome": ("What better looks like", "The goal, in plain words", "The change to aim for"),
    "goal": ("Your goal, not ours", "What should change", "Setting the target"),
    "detail": ("A detail that matters", "Small print, good news", "One thing in close-up"),
    "place": ("Where we work", "Close to you", "On our patch"),
    "ask": ("The first step", "An invitation", "Where to begin"),
}

HIRE_THEMES: dict[str, tuple[str, ...]] = {
    "pain": ("What makes people leave a job", "The part of the job nobody advertises"),
    "how": ("How the job is set up", "The terms, in plain sight"),
    "proof": ("What you can look up about us", "Check us before you apply"),
    "objection": ("Before you rule yourself out", "If you are hesitating"),
    "outcome": ("What a good job holds", "A working week worth having"),
    "detail": ("One term of the job, close up", "A promise to hold us to"),
    "ask": ("Open roles", "How to apply"),
}

HOOKS: dict[str, tuple[str, ...]] = {
    "pain": ("Sound familiar? Try this one: {line}", "If your week looks like this, stay a moment: {line}",
             "Let us name it before we solve it: {line}", "The complaint behind this week's posts: {line}"),
    "why": ("Who is this for, exactly? {brand}, in plain words", "One reason to know the name {brand}",
            "Before anything else: what {brand} is here to do"),
    "how": ("What we did about it: {line}", "Look closely at one thing we do: {line}",
            "Most of our work sits in one sentence: {line}", "Start with the part you can test: {line}"),
    "offer": ("{brand} in one line: {offer}", "What do we do all day? {offer}", "The short version of {brand}: {offer}"),
    "proof": ("Do not take our word for it: {line}", "Something you can check: {line}",
              "We keep the evidence where you can see it: {line}", "On the record: {line}"),
    "open": ("Ask {brand} the question you would ask a friend", "No big claims today; ask {brand} something instead",
             "What would you need to see before trusting {brand}?"),
    "objection": ("A fair objection: \u201c{Line}\u201d", "You might be thinking: \u201c{Line}\u201d",
                  "We have no quarrel with this doubt: \u201c{Line}\u201d", "Let us take this one seriously: \u201c{Line}\u201d"),
    "choose": ("Four questions to ask before you choose anyone, {brand} included",
               "How to compare offers without a sales call, by {brand}",
               "Choosing? Put these questions to {brand} and to everyone else"),
    "outcome": ("Picture the end of it: {line}", "Something you may well want from this: {line}",
                "Begin with the end you want: {line}", "A reasonable thing to want: {line}"),
    "goal": ("What should be different in three months? Tell {brand}", "Your target matters more than our pitch at {brand}",
             "Finish this sentence for {brand}: it worked because"),
    "detail": ("A detail that is easy to miss: {line}", "Small thing, large effect: {line}",
               "Zoom in on this for a second: {line}", "The line we would underline: {line}"),
    "place": ("{place}: this is where {brand} works", "Based in or near {place}? This is for you",
              "{brand} is here for {place}"),
    "ask": ("{place}: {brand} has a first step for you", "Seven days in, here is how to begin with {brand}",
            "If this week spoke to you, {brand} would like to hear from you", "One small step, if {brand} suits you"),
}  # fmt: skip

HIRE_HOOKS: dict[str, tuple[str, ...]] = {
    "pain": ("People leave good work over this: {line}", "You should not have to accept this: {line}"),
    "why": ("Who does well in a team like {brand}?", "Thinking about a change? Meet {brand}"),
    "how": ("Read the terms before the slogan: {line}", "Here is how the job is built: {line}"),
    "offer": ("The work, in one line: {offer}", "What the team at {brand} does: {offer}"),
    "proof": ("Look us up before you apply: {line}", "You check references, so check ours: {line}"),
    "open": ("Ask {brand} about the job, not the brochure", "What would you ask someone already at {brand}?"),
    "objection": ("One reason people hesitate: \u201c{Line}\u201d", "If this is holding you back: \u201c{Line}\u201d"),
    "choose": ("Four questions to ask any employer, {brand} included", "Comparing jobs? Take this list to {brand} too"),
    "outcome": ("What you can ask of a job: {line}", "On the wish list for a working week: {line}"),
    "goal": ("What would make your next job last? Tell {brand}", "Your next role at {brand}: what has to be true?"),
    "detail": ("Worth reading twice before you decide: {line}", "The line to hold us to: {line}"),
    "place": ("Working in {places}: {brand} is hiring", "{places}: there is a place for you at {brand}"),
    "ask": ("We are hiring in {places}: {roles}", "Open at {brand}: {roles}"),
}  # fmt: skip

# What a reader is asked to do on the days with a link: objective, then industry ("" for the rest).
ACTS: dict[str, dict[str, tuple[str, ...]]] = {
    "Awareness": {
        "": ("See how we work", "Meet the people behind it", "Read the longer version"),
        "E-commerce": ("Meet the range", "See how it is made"),
        "Education": ("Look inside the course", "See what is taught"),
        "Healthcare": ("Read how care works here", "Meet the team"),
    },
    "Leads": {
        "": ("Ask for a first call", "Send us your question", "Arrange a short talk"),
        "Technology": ("Request a demo", "Book a walkthrough"),
        "E-commerce": ("Ask for advice", "Join the list"),
        "Services": ("Ask for a quote", "Book a time to talk"),
        "Healthcare": ("Request an appointment", "Ask for a call back"),
        "Education": ("Request the course details", "Ask about a place"),
        "Finance": ("Arrange a first conversation", "Ask for the terms"),
        "Real Estate": ("Arrange a viewing", "Ask for the details"),
    },
    "Sales": {
        "": ("See the options", "Place an order", "Compare the prices"),
        "Technology": ("Choose a plan", "Compare the plans"),
        "E-commerce": ("Shop the range", "Choose your set"),
        "Services": ("Book the service", "Choose a date"),
        "Healthcare": ("Book an appointment", "Choose a time"),
        "Education": ("Reserve a place", "Choose a start date"),
        "Finance": ("Read the terms", "Start an application"),
        "Real Estate": ("Reserve a viewing", "See what is available"),
    },
    "Hiring": {"": ("Apply for a role", "Ask about a role", "Start an application")},
    "Partnerships": {"": ("Propose a joint project", "Suggest a first meeting", "Ask for the partner terms")},
    "Retention": {
        "": ("Pick up where you left off", "Tell us how it is going", "Plan your next step"),
        "Technology": ("Open your account", "Try the next feature"),
        "E-commerce": ("Reorder your favourite", "Refill what ran out"),
        "Healthcare": ("Plan your next visit", "Ask about follow-up"),
        "Education": ("Continue your course", "Choose the next module"),
        "Real Estate": ("Book a yearly review", "Ask about your home"),
    },
}

# Days without a link: the calendar's call to action, by the day's subject.
SOFT_ACTS: dict[str, tuple[str, ...]] = {
    "pain": ("Tell us yours", "Say if this is you", "Comment with your version"),
    "outcome": ("Save this one", "Keep this for later", "Send it to a friend"),
    "objection": ("Ask us anything", "Add your doubt", "Reply with a question"),
}

CONTENT: dict[str, tuple[tuple[str, str], ...]] = {
    "instagram": (
        ("Reel", "Vertical video, 1080 x 1920"),
        ("Carousel", "Carousel of 6 slides, 1080 x 1350"),
        ("Photo post", "Single photo, 1080 x 1350"),
        ("Story set", "Three story frames, 1080 x 1920"),
    ),
    "facebook": (
        ("Photo post", "Single photo, 1200 x 1200"),
        ("Link post", "Link picture, 1200 x 630"),
        ("Short video", "Square video, 1080 x 1080"),
        ("Question post", "Text on a plain brand background"),
    ),
    "linkedin": (
        ("Document post", "PDF of 6 pages, 1080 x 1350"),
        ("Text post", "Text only, first two lines carry the hook"),
        ("Image post", "Single image, 1200 x 1200"),
        ("Poll", "Poll with three answers"),
    ),
    "tiktok": (
        ("Short video", "Vertical video, 1080 x 1920"),
        ("Photo mode", "Five vertical frames, 1080 x 1920"),
        ("Reply video", "Vertical video answering a comment, 1080 x 1920"),
    ),
    "youtube": (
        ("Short", "Vertical video, 1080 x 1920"),
        ("Video", "Landscape video, 1920 x 1080, thumbnail 1280 x 720"),
        ("Community post", "Picture with a question, 1200 x 1200"),
    ),
    "x": (
        ("Text post", "Text within 280 characters"),
        ("Image post", "Single image, 1600 x 900"),
        ("Thread", "Thread of four posts"),
    ),
    "pinterest": (
        ("Pin", "Picture, 1000 x 1500"),
        ("Video pin", "Vertical video, 1000 x 1500"),
        ("Carousel pin", "Four pictures, 1000 x 1500"),
    ),
    "threads": (
        ("Text post", "Text within 500 characters"),
        ("Image post", "Single image, 1080 x 1350"),
        ("Question post", "Text that ends in one question"),
    ),
}

INDUSTRY_TAGS: dict[str, tuple[str, ...]] = {
    "Technology": ("#BusinessSoftware", "#WorkflowAutomation", "#OperationsTeams", "#SoftwareBuyers"),
    "E-commerce": ("#OnlineShopping", "#ReadTheLabel", "#ShoppingList", "#ShopWithCare"),
    "Services": ("#LocalServices", "#HouseholdHelp", "#AskLocal", "#PeopleWhoHelp"),
    "Healthcare": ("#PatientCare", "#HealthServices", "#ClinicLife", "#AskYourClinic"),
    "Education": ("#LifelongLearning", "#AdultLearners", "#StudySkills", "#CourseChoice"),
    "Finance": ("#PersonalFinance", "#MoneyQuestions", "#FinancialPlanning", "#ReadTheTerms"),
    "Real Estate": ("#HomeBuyers", "#PropertySearch", "#HouseViewing", "#LocalProperty"),
    "Other": ("#BehindTheWork", "#AskTheMaker", "#HowItIsMade", "#WorkInProgress"),
}
OBJECTIVE_TAGS: dict[str, tuple[str, ...]] = {
    "Awareness": ("Explained", "Stories", "InShort"),
    "Leads": ("Answers", "Questions", "FirstCall"),
    "Sales": ("Choices", "Favourites", "InUse"),
    "Hiring": ("Jobs", "Careers", "IsHiring"),
    "Partnerships": ("Partners", "Together", "Projects"),
    "Retention": ("Regulars", "Tips", "Customers"),
}

# Words that show that two lines are about the same thing, although they share none.
TOPICS: tuple[frozenset[str], ...] = (
    frozenset(
        [
            "pay",
            "pays",
            "paid",
            "unpaid",
            "salary",
            "salaried",
            "price",
            "priced",
            "pricing",
            "cost",
            "costs",
            "expensive",
            "cheap",
            "budget",
            "fee",
            "fees",
        ]
    ),
    frozenset(
        [
            "time",
            "long",
            "wait",
            "weeks",
            "days",
            "working",
            "quarter",
            "slow",
            "fast",
            "set",
            "setup",
            "start",
            "rota",
            "week",
            "hours",
            "evenings",
            "late",
        ]
    ),
    frozenset(
        [
            "trust",
            "let",
            "down",
            "believe",
            "natural",
            "lab",
            "batch",
            "rated",
            "inspections",
            "evidence",
            "source",
            "reviews",
            "proof",
            "audit",
            "promise",
        ]
    ),
    frozenset(
        ["training", "trained", "qualifications", "qualified", "experience", "senior", "roles", "learn", "course"]
    ),
    frozenset(["same", "change", "changes", "new", "different", "switch", "moving", "replace", "spreadsheets", "erp"]),
)
