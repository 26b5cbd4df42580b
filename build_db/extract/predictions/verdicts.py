import re
from dataclasses import dataclass
@dataclass(frozen=True)
class Verdict:
    outcome: str
    written: str
    start: int
    end: int
V=[(r"hit|yes|correct|right|true|✅|happened|nailed","right"),(r"partial\w*|half|mixed","mixed"),(r"miss|no|wrong|false|❌|did not happen|didn't happen|nope","wrong")]
def parse_verdict(text, language=None):
    for p,o in V:
        if m:=re.match(rf"\W*({p})\b|^\W*({p})$", text, re.I): return Verdict(o,m[0].strip(),m.start(),m.end())
def find_verdict(text, language=None):
    for p,o in V:
        if m:=re.search(rf"\s*[\(\[]\s*(?:{p})\s*[\)\]]\W*$", text, re.I): return Verdict(o,m[0].strip(" ()[]"),m.start(),m.end())
        if m:=re.match(r"^(✅|❌)\s*", text): return Verdict("right" if m[1]=="✅" else "wrong", m[1],0,m.end())
def parse_lead_in_verdict(text, language=None):
    t=text.lower().strip(" :")
    if re.search(r"\b(wrong|misses|incorrect|didn't happen)\b",t) and len(t.split())<=6: return "wrong"
    if re.search(r"\b(got right|hits|correct)\b",t) and len(t.split())<=6: return "right"
G=re.compile(r"\bgraded\b|\bgrading\b|\b(review|reviewing|revisit\w*|scor(?:e|ing)|results?|retrospective|how did)\b.*\bpredictions?\b|\bpredictions?\b.*\b(review\w*|results?|revisited|graded|retrospective|scorecard|outcomes?)\b|\bhow\b.*\bpredictions\b.*\b(did|fared|do|went)\b",re.I)
def is_grading(text, language=None): return bool(G.search(text)) and not re.search(r'\band\s+(?:my\s+)?predictions\s+for', text, re.I)
