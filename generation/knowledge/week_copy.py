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
    "pain": (
        "What makes people leave a job",
        "The part of the job nobody advertises",
        "Reasons people go",
        "What wears people down",
    ),
    "how": (
        "How the job is set up",
        "The terms, in plain sight",
        "What belongs in the contract",
        "How we arranged it",
    ),
    "proof": (
        "What you can look up about us",
        "Check us before you apply",
        "Our references",
        "Who can vouch for us",
    ),
    "objection": (
        "Before you rule yourself out",
        "If you are hesitating",
        "Not sure? Read this",
        "Reasons not to apply",
    ),
    "outcome": (
        "What a good job holds",
        "A working week worth having",
        "What you could have",
        "A week to look forward to",
    ),
    "detail": (
        "One term of the job, close up",
        "A promise to hold us to",
        "The small print, large",
        "Something to ask us about",
    ),
    "ask": (
        "Open roles",
        "How to apply",
        "Vacancies",
        "Places to fill",
    ),
}

HOOKS: dict[str, tuple[str, ...]] = {
    "pain": (
        "Sound familiar? Try this one: {line}",
        "If your week looks like this, stay a moment: {line}",
        "Let us name it before we solve it: {line}",
        "The complaint behind this week's posts: {line}",
        "Said at home and seldom to us: {line}",
        "Here is a sentence we keep hearing: {line}",
    ),
    "why": (
        "Who is this for, exactly? {brand}, in plain words",
        "One reason to know the name {brand}",
        "Before anything else: what {brand} is here to do",
        "{brand}: for whom, and for whom not",
        "If you have never heard of {brand}, start here",
    ),
    "how": (
        "What we did about it: {line}",
        "Look closely at one thing we do: {line}",
        "Most of our work sits in one sentence: {line}",
        "Start with the part you can test: {line}",
        "Ask us why we do this: {line}",
        "There is one rule, and it is this: {line}",
    ),
    "offer": (
        "{brand} in one line: {offer}",
        "What do we do all day? {offer}",
        "The short version of {brand}: {offer}",
        "Somebody asked what {brand} does: {offer}",
        "Ten words or so about {brand}: {offer}",
    ),
    "proof": (
        "Do not take our word for it: {line}",
        "Something you can check: {line}",
        "We keep the evidence where you can see it: {line}",
        "On the record: {line}",
        "It was written down: {line}",
        "Before you ask for evidence: {line}",
    ),
    "open": (
        "Ask {brand} the question you would ask a friend",
        "No big claims today; ask {brand} something instead",
        "What would you need to see before trusting {brand}?",
        "What should {brand} show you first?",
        "You may doubt {brand}. Ask something hard",
    ),
    "objection": (
        "A fair objection: “{Line}”",
        "You might be thinking: “{Line}”",
        "We have no quarrel with this doubt: “{Line}”",
        "Let us take this one seriously: “{Line}”",
        "Somebody said it aloud: “{Line}”",
        "The best reason to say no: “{Line}”",
    ),
    "choose": (
        "Four questions to ask before you choose anyone, {brand} included",
        "How to compare offers without a sales call, by {brand}",
        "Choosing? Put these questions to {brand} and to everyone else",
        "A short list for comparing {brand} with others",
        "What to ask {brand} before you say yes",
    ),
    "outcome": (
        "Picture the end of it: {line}",
        "Something you may well want from this: {line}",
        "Begin with the end you want: {line}",
        "A reasonable thing to want: {line}",
        "What it could lead to: {line}",
        "What people would like, in their own words: {line}",
    ),
    "goal": (
        "What should be different in three months? Tell {brand}",
        "Your target matters more than our pitch at {brand}",
        "Finish this sentence for {brand}: it worked because",
        "Where would you like to be by summer? {brand} asks",
        "One wish, one line: {brand} reads them all",
    ),
    "detail": (
        "A detail that is easy to miss: {line}",
        "Small thing, large effect: {line}",
        "Zoom in on this for a second: {line}",
        "The line we would underline: {line}",
        "We are particular about this: {line}",
        "Look at this before you look at us: {line}",
    ),
    "place": (
        "{place}: this is where {brand} works",
        "Based in or near {place}? This is for you",
        "{brand} is here for {place}",
        "You may have walked past {brand} in {place}",
        "{place} and {brand} belong together",
    ),
    "ask": (
        "{place}: {brand} has a first step for you",
        "Seven days in, here is how to begin with {brand}",
        "If this week spoke to you, {brand} would like to hear from you",
        "One small step, if {brand} suits you",
        "Enough said. {brand} in {place} is listening",
        "What now? {brand} has a suggestion",
    ),
}

HIRE_HOOKS: dict[str, tuple[str, ...]] = {
    "pain": (
        "People leave good work over this: {line}",
        "You should not have to accept this: {line}",
        "The reason for many a last day: {line}",
        "If you are counting the days because of this: {line}",
    ),
    "why": (
        "Who does well in a team like {brand}?",
        "Thinking about a change? Meet {brand}",
        "Work at {brand}: for whom, and for whom not",
        "Who {brand} would like to meet",
    ),
    "how": (
        "Read the terms before the slogan: {line}",
        "Here is how the job is built: {line}",
        "One term, before anything else: {line}",
        "A line to look for in any contract: {line}",
    ),
    "offer": (
        "The work, in one line: {offer}",
        "What the team at {brand} does: {offer}",
        "All day long at {brand}: {offer}",
        "This is the job, and nothing is left out: {offer}",
    ),
    "proof": (
        "Look us up before you apply: {line}",
        "You check references, so check ours: {line}",
        "Somebody has looked into it: {line}",
        "Known about us, and open to check: {line}",
    ),
    "open": (
        "Ask {brand} about the job, not the brochure",
        "What would you ask someone already at {brand}?",
        "Ask {brand} what you never dared to ask at an interview",
        "You have questions, {brand} has people who answer",
    ),
    "objection": (
        "One reason people hesitate: “{Line}”",
        "If this is holding you back: “{Line}”",
        "You have thought this: “{Line}”",
        "Reason enough to wait? “{Line}”",
    ),
    "choose": (
        "Four questions to ask any employer, {brand} included",
        "Comparing jobs? Take this list to {brand} too",
        "Take these questions to {brand}, and to the others",
        "How would you test {brand} as an employer?",
    ),
    "outcome": (
        "What you can ask of a job: {line}",
        "On the wish list for a working week: {line}",
        "Imagine this on your contract: {line}",
        "People ask us for this one: {line}",
    ),
    "goal": (
        "What would make your next job last? Tell {brand}",
        "Your next role at {brand}: what has to be true?",
        "Complete the sentence for {brand}: I would stay if",
        "What would you want from a year at {brand}?",
    ),
    "detail": (
        "Worth reading twice before you decide: {line}",
        "The line to hold us to: {line}",
        "Ask about this at the interview: {line}",
        "Small in print, large on a Monday: {line}",
    ),
    "place": (
        "Working in {places}: {brand} is hiring",
        "{places}: there is a place for you at {brand}",
        "{places}, Monday morning: {brand} could use you",
        "For people in {places} who want to work near home: {brand}",
    ),
    "ask": (
        "We are hiring in {places}: {roles}",
        "Open at {brand}: {roles}",
        "{brand} needs people in {places}: {roles}",
        "Places to fill in {places}: {roles}",
    ),
}

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
    "pain": (
        "Tell us yours",
        "Say if this is you",
        "Comment with your version",
        "One word is enough",
        "Tell us when it last happened",
    ),
    "outcome": (
        "Save this one",
        "Keep this for later",
        "Send it to a friend",
        "Show it to somebody at home",
        "Put it on your list",
    ),
    "objection": (
        "Ask us anything",
        "Add your doubt",
        "Reply with a question",
        "Disagree with us",
        "Write what would convince you",
    ),
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
