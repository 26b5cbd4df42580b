"""English words that make a sentence a prediction, or none."""

from typing import Final

FUTURE: Final = (
    r"will|won't|shall|gonna|going to|(?:is|are) set to|about to|bound to|poised to|(?:un)?likely to|expected to"
    r"|looks? (?:set|poised) to|looks? to (?:be|become|remain|stay|continue|keep)"
    r"|continues? to be",
    r"(?<=[\w)])'ll",  # "it'll"
    # "expect rain to"
    r"expect (?!to\b)[^.;]*?\bto|expect (?:more|less|fewer|further|many|lots|an?|the|\w+ing)|expect to see|look for",
    r"by (?:the end of )?20\d\d",  # "gone by 2030"
    # "2027 is the year of", "marks the end of steam", "Steam is here to stay", "isn't going anywhere"
    r"20\d\d (?:is|becomes) (?:the|when)|marks the (?:end|beginning|start) of|here to stay|going anywhere"
    r"|inevitable(?! \W)|days (?:\w+ ){0,4}are numbered|goe?s? the way of the|matter of time|question of time"
    r"|sooner or later|the next big thing|watch for",
    # "are ten years away", "A year from now, boats"
    r"(?:years?|decades?) (?:away|off)(?= ?[.,;!]|$| from)|(?:years?|decades?) from (?:now|today),",
    # "Odds are good that", "a good chance that", "There's no way", "It's likely that"
    r"(?:chances|odds) are|(?:good|decent|high|real) chance(?! to\b)|no way(?! to\b)|likely that",
    # "I doubt that", "I strongly suspect that"; not "I suspect that it was"
    r"(?:doubt(?<=i\sdoubt)|suspect(?<=i\ssuspect)|suspect(?<=i\sstrongly\ssuspect)|imagine(?<=i\simagine))\b"
    r"(?! (?:it|this)\b)(?![^.]* (?:was|were|had|did|been)\b)",
    # "My hunch is", "Mark my words", "We should see", "I'm bullish on", "I'd give it two years"
    r"my (?:hunch|bet|guess)(?: is| would be|:)|mark my words|should (?:see|expect)|(?:bullish|bearish) on"
    r"|give (?:it|them|this) \w+ (?:more )?(?:years?|months)",
    # "I see coal becoming"
    r"I (?:can )?see (?:[\w-]+ ){1,3}?(?:becom|gett|go|tak|mov|buy|replac|los|grow|com|fall|ris)ing",
)
"""What puts a sentence in the future."""

BETS: Final = (
    # "I'd bet 5 to 1 that", "my money is on"
    r"(?:I|we)(?:'?d| would)? (?:bet|wager) (?:[\w.,%$£€-]+ ){1,4}that|my money(?:'s| is) on",
)
"""What stakes something on a prediction."""

CHANCES: Final = (
    # "there's a 70% chance that", "I see a 20% probability of"
    r"(?:there(?:'s| is)|I see) (?:only |about |around |roughly |maybe )?an? (?:about |roughly |\w+ )?\d+(?:\.\d+)?%"
    r" (?:chance|probability|likelihood)",
)
"""What gives a prediction odds."""

CONVICTIONS: Final = (
    # "I'm confident that it goes in June 2027", "I'd be surprised if it stayed beyond May"
    r"I(?:'m| am) (?:[\w%]+ )?(?:confident|certain|convinced|sure)\b(?! (?:(?:that )?(?:I|we|you)|about)\b)"
    r"|I(?:'d| would) (?:not )?be (?:\w+ )?(?:surprised|shocked)"
    r"|I wouldn't be (?:\w+ )?(?:surprised|shocked)|it wouldn't surprise me if",
)
"""What says how sure the author is."""

MEDIANS: Final = (
    # "My median for fusion is 2041"
    r"my (?:\w+ ){0,2}(?:median|estimate|timelines?)(?: [\w-]+){0,6}? (?:is|are|would be|remains) "
    r"(?:\w+ ){0,2}20\d\d",
)
"""What says when the author expects something."""

PERFORMATIVES: Final = (
    *BETS,
    *CHANCES,
    *CONVICTIONS,
    # "I predict", "I'd still bet"
    r"(?:I|we)(?:'?d| would| will|'ll)? (?:(?:also|still|do|strongly|confidently|fully|really|now|therefore|boldly"
    r"|hereby) )*"
    r"(?:predict|expect|bet|wager|forecast|anticipate|foresee|guess|reckon)",
    r"I(?:'m| am) (?:betting|predicting|forecasting|expecting|guessing|willing to bet)",  # "I'm betting"
    r"my (?:[\w-]+ ){0,2}(?:prediction|guess|bet|forecast|expectation)s? (?:is|are|that|would be|for)",  # "my guess is"
    *MEDIANS,
    # "I think it will"
    r"I (?:\w+ )?(?:think|believe|suspect|imagine|feel|doubt|see)\b[^.]*\b(?:will|won't|going to|\w+'ll)",
    # "I say 5%", "I'd put it at 30%", "I'd put rain in May at 60%", "I give it even odds"
    r"I(?:'d| would)? (?:say|put|give|assign) (?:(?:it|this|that|at|a|an|about|around|maybe) )*(?:\d+|even odds)"
    r"|I(?:'d| would)? put (?:[\w-]+ ){1,6}?at (?:about |around |roughly |maybe |only )?\d+",
    # "Prediction: rain", "Prediction #2: snow", "my next prediction"
    r"prediction(?: (?:#|no\.? ?)?\d+)?(?= ?[:–—])"
    r"|my (?:next|first|second|third|last|final|other|biggest|boldest) prediction",
)
"""What makes a sentence a prediction of its author's."""

PLAIN_PREDICTIONS: Final = (
    r"I(?:'?d| would)? (?:(?:also|still|boldly|hereby) )?(?:predict|forecast)(?! what)",  # "I predict"
    # "We predict that it will rain"; not "We predict the price from the size", as methods do
    r"we (?:(?:also|still|boldly|hereby) )?(?:predict|forecast)(?! what)[^.;]*?\b(?:will|won't|by (?:19|20)\d\d)",
    r"I(?:'m| am) (?:predicting|betting) (?:that|on)|I(?:'d| would)? (?:bet|wager)"
    r" (?:that|on|money|(?:\w+ ){1,4}?(?:will|won't))",  # "I'd bet that"
    *BETS,
    *MEDIANS,
    # "My guess is that it will"
    r"my (?:[\w-]+ ){0,2}(?:guess|bet|hunch|expectation|forecast) is\b[^.]*\b(?:will|won't|going to)",
    # "my prediction is", "so here's my prediction:"
    r"my (?:[\w-]+ ){0,2}predictions? (?:is|are|for|remains|stays|would be)"
    r"|^\W*(?:\w+ ){0,3}prediction(?: (?:#|no\.? ?)?\d+)?\s?(?=[:–—])"
    r"|(?:here(?:'s| is)|this is) (?:my|a|one|another) (?:\w+ ){0,2}prediction",
)
"""What makes a sentence a prediction wherever it stands."""

OPINIONS: Final = (
    # "I think that it will"
    r"I (?:\w+ )?(?:think|believe|suspect|imagine|doubt|expect|anticipate|say|claim)\b(?! to\b)[^.]*"
    r"\b(?:will|won't|going to|\w+'ll|to)",
    *CONVICTIONS,
    r"I (?:\w+ )?expect to see\b",  # "I expect to see more of it in 2027"
    # "My guess is that by 2027 half of it", "If I had to bet, it is going to be"
    r"my (?:[\w-]+ ){0,2}(?:guess|bet|hunch|expectation|forecast)s? (?:is|are|would be)"
    r"|if I (?:had|have) to (?:bet|guess|predict|choose)|I(?:'d| would) (?:guess|wager|expect|venture)",
    # "2027 will be", "and 2027 is going to see"; not "CES 2027 will be"
    r"(?=[12n])(?:^|(?<=[.!?,;:–—]\s)|(?<=\sand\s)|(?<=\sthat\s)|(?<=\sthink\s))"
    r"(?:(?:19|20)\d\d|next year) (?:will|is going to)"
    r" (?:(?:finally|likely|probably|also) )?(?:be|see|bring|mark|continue)",
)
"""What makes a sentence that says by when a prediction wherever it stands."""

DATED_OPENINGS: Final = (
    # "By 2030, most of it will", "In the next two years rents will"; not "By 2030, we will": a plan
    r"^(?:so |but |and |then )?(?:(?:by|in|before) (?:the end of |mid-?|early |late )?(?:19|20)\d\ds?"
    r"|(?:in|over|within|during) (?:the )?(?:next|coming|following) (?:[\w-]+ ){0,2}?(?:years?|decades?|months)"
    r"|(?:within|in) (?:[\w-]+ ){1,3}?(?:years?|decades?)|(?:by )?(?:the end of )?(?:next|this) (?:year|decade)),? "
    r"(?!(?:we(?!'ll (?:see|look back)| will (?:see|look back))|I|you|it|they|he|she|this|that)\b)"
    r"[^.;:]*?\b(?:will|won't|we'll)",
)
"""What opens a sentence that says by when something will be: such a one is a prediction wherever it stands."""

HEDGED: Final = (r"may|might|could|would|should|perhaps|maybe|possibly|probably|likely",)  # "it may rain"
"""What only allows for something."""

LEANING: Final = (
    # "This will", "And they", "But if"
    r"^(?:(?:and|but|so|then|also|however|still|again|of course|in fact|indeed|functionally|because|since|maybe|perhaps"
    r"|possibly),? )*(?:especially (?:given|since|as|when|if)"
    r"|this|that(?! (?:leads|brings|takes) (?:me|us))|these|those|it|they|he|she|such|which|both|here"
    r"|neither|either|if|when|whenever|once|unless|until|till|as|let|for (?:example|instance))",
)
"""What opens a sentence that goes on from the one before it."""

NOT_CLAIMS: Final = (
    # "I'll think about moving"
    r"I(?:'ll| will) (?:(?:also|then|first|just|certainly) )?(?:think about|consider|continue|do|work|put|read"
    r"|wait|stick|say|mention|follow|hold|stop|assume|expand|elaborate|dig|dive|save|skip|spend"
    r"|make (?:this|it|these|that))",
    # "a few things I think will matter"; not "What I expect is that"
    r"(?:what|things?) (?:that )?(?:I|we) (?:think|believe|expect|hope)(?! (?:\w+ ){0,4}?is\b)",
    # "I'll discuss", "we will see how": what the author does next
    r"(?:I|we)(?:'ll| will|'m going to| am going to| are going to) (?:(?:also|then|first|just|try to) )?(?:discuss"
    r"|describe|show|focus"
    r"|cover|present|write|explain|touch|go|try|be (?:back|revisiting)|revisit|update|argue|review|use"
    r"|(?:start|begin)(?! to see| seeing)|look(?! back (?:at|on) \w+ (?:as|the way|and))|talk|give|list"
    r"|add|post|share|walk|learn|visit|travel|join|miss|enjoy|finish|build|create|develop|explore|study|practi[cs]e"
    r"|be (?:able|there|attending|speaking|presenting|giving)"
    r"|introduce|release|attend|submit|publish|organi[sz]e|open[- ]source"
    r"|tell|let|leave|call|keep|check|come back|return|score|grade|assess|judge|count|pick|see (?:how|if"
    r"|whether|in))",
    r"will (?:next )?(?:be (?:held|hosted|co-?located)|take place)",  # "will be held in Porto"
    r"(?:will|won't) (?:not )?be (?:printed|published|posted|listed|described|discussed|covered|announced|accepted)",
    # "this post will", "the workshop will": what a text or an event is about
    r"(?:this|the|next|that|a) (?:blog ?)?(?:post|article|section|essay|series|list|chapter|paper|talk|tutorial"
    r"|workshop|conference"
    r"|session|keynote|event|entries)s? (?:(?:also|then|itself|simply|only) )?(?:will|is going to)",
    # "rethink what it will look like", "in the sense that it will then"
    r"(?:rethink|wonder\w*|know|knows|ask\w*|discuss\w*|think about|thoughts on|idea|clear) (?:of |about |on )?"
    r"(?:what|how|where|whether|if|who|when) [^,.;]*\bwill|will then|would then",
    # "What will that mean for tolls", "Let me share what I believe will shape", "This week is going to be fun"
    r"^(?:so |and |but )?(?:what|how|who|where|when|why) (?:will|is going|are going)"
    r"|(?:shar(?:e|ed|ing)|tell(?:ing)?|told) [^,.;:]*(?:what|thoughts|ideas)|this (?:week|weekend|evening) is"
    r"|(?:worst|best|most|only) [^,.;]* you(?:'ll| will) ever|published in (?:19|20)\d\d",
    # "you'll find"
    r"you(?:'ll| will| can) (?:find|see|need|notice|learn|want|have to|get|expect"
    r"|be able(?![^.]* (?:by|before|in) (?:19|20)\d\d))"
    r"|let'?s (?:see|check|look|take|start|find out)|time will tell",
    # "we'll see"
    r"we(?:'ll| will) see (?:how|if|whether|what|who)|we(?:'ll| will) see(?: though)?\W*$|expect(?:ed|ing)? (?:from|of)"
    r"|as expected",
    r"(?:was|were|wasn't|weren't) (?:\w+ )?(?:going|about|supposed|meant|bound|set|expected) to",  # "was going to"
    r"I(?:'ll| will) (?:admit|grant|concede|note)"
    # "we can revisit this", "reasons I predict this will happen", "I expect this to be good": what was said before
    r"|(?:I|we) (?:can|could|should) (?:revisit|look back|check)"
    r"|(?:I|we) (?:predict|expect) (?:that )?(?:this|these|them) (?:will|would|to|is going|are going)",
    r"I(?:'m| am) (?:\w+ )?(?:hopeful|excited|curious|eager)",  # "I'm hopeful that it will"
    # "Registration will open in May", "I expect to read it": what was announced or planned
    r"(?:registrations?|submissions?|tickets?|applications?|calls?) will (?:\w+ )?(?:open|close|start|end|be)"
    r"|(?<!-)(?:videos?|recordings?|slides|posters?|proceedings|code) will (?:\w+ )?(?:be|appear|go|follow)"
    r" (?:\w+ )?(?:available|online|up|posted|shared|published|released|uploaded|on|out|here|soon)",
    r"I (?:\w+ )?expect to (?!see\b)\w+",
    # "if I predict the winner", "my prediction is still right", "I guess that's it", "a big year for me"
    r"(?:if|when|whenever|how|why|whether) (?:I|we) (?:predict|forecast|bet|expect)"
    r"|(?:I|we) (?:predict|forecast|guess) (?:what|how|when|whether|which|who)"
    r"|predictions? (?:is|are|was|were|remains?) (?:[\w-]+ ){0,3}"
    r"(?:valid|right|wrong|correct|true|accurate|off|safe|fine)"
    r"|I (?:guess|suppose) (?:that's|that is|this is) (?:it|all)|for me",
    # "said it would", "I bet a friend that it would"
    r"I (?:once )?bet [^.]*\bwould(?:n't)?",
    r"(?:said|wrote|thought|predicted|expected|promised|announced|hoped) (?:that )?(?:\w+ ){0,4}(?:would|will)",
)
"""Sentences in the future that are no predictions."""

ABOUT_PREDICTIONS: Final = (
    # "these predictions", "my list": talk about predictions
    r"(?:these|those|my|such|the|this|your|their|any|make|making|of) (?:\w+ ){0,2}(?:predictions|forecasts?|guesses"
    r"|probabilit\w+|list)",
    r"predictions|these? (?:\w+ )?(?:ones?|entries)",
)
"""What a sentence about predictions has, which is none itself."""

HEADLINES: Final = (
    # "Electric ferries become common"; not "What to get", "A month of becoming"
    r"(?<=\w\s)(?:gets?|becomes?|loses?|keeps?|remains?|stays?|fails?|grows?|goes?|comes?|takes?|makes?|overtakes?"
    r"|replaces?|beats?|kills?|eats?|joins?|dominates?|reach(?:es)?|acquires?|buys?|announces?|adopts?|surpass(?:es)?"
    r"|stops?|wins?|shifts?|moves?|turns?|drives?|cross(?:es)?|unlocks?|enters?|rebounds?|finds?|gives? way)"
    r" (?!(?:in|of|and|for|from|by|to|with|or)\b)\w+",
    # "Lock keepers are the new captains", "Diesel is dead", "The mill is sold"; not "Here is why"
    r"(?<=\w\s)(?:is|are) (?:the (?:new|next|end of)|over|dead|back|everywhere|gone|no longer|coming|sold|built|\w+ed)",
    r"(?<=\w\s)(?:does|do|will|can) not \w+|(?<=\w\s)(?:doesn't|don't|won't) \w+"
    r"|(?<=\w\s)(?:continues?|starts?|begins?) to"
    r"|(?<=\w\s)(?:barely|finally|quietly|slowly|still) \w+s\b",  # "Bread barely gets dearer"
    r"(?<=\w\s)pivots? to|(?<=\w\s)catch(?:es)? up",  # "Yards pivot to steel"
    # "Diesel dies"
    r"(?<=\w\s)(?:dies?|disappears?|fades?|bursts?|arrives?"
    r"|collapses?|emerges?|matters?|goes? mainstream|takes? off)\W*$",
)
"""What makes a heading a statement, told in the present tense."""

EVENTS: Final = (
    r"gets|becomes|releases?|launches|announces|acquires|buys|ships|loses|wins|beats|reaches|drops|falls|rises|grows"
    r"|raises|cuts|stops|starts?|adds|opens|closes|hits|passes|introduces|sells|merges|moves|hires|fires|replaces"
    r"|publishes|kills|ends|goes|comes|fails|keeps?|stays|remains|continues?|has (?:an?|its)",  # "has its worst year"
)
"""Verbs by which a year is told ahead in the present tense: "The mill closes"."""

PAST: Final = (
    # not "it rained"
    r"was|were|had|did|didn't|wasn't|went|came|became|said|saw|happened|thought",
)
"""What puts a sentence in the past."""
