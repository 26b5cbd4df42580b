import re
from dataclasses import dataclass
@dataclass(frozen=True)
class Stated:
    value: float
    start: int
    end: int
    strength: str
    written: str
P=re.compile(r"[\s_*(\[:–-]*\(?(?P<n>(?:probabilit\w+|confidence|likelihood|chance)\s*(?:of)?\s*[:=]?\s*)?~?(?:(?P<a>\d{1,3}(?:\.\d+)?)\s?%|(?P<f>50/50))[)\]_*]*", re.I)
def find_probabilities(text, language):
    if "%" not in text and "50/50" not in text: return ()
    out=[]
    for m in P.finditer(text):
        brack = "(" in m[0] and ")" in m[0]
        trail = text[m.end():].strip(" .,)")== "" and (":" in m[0] or "–" in m[0] or " - " in m[0])
        par = re.match(r"\s*\([^)]*\)\W*$", text[m.end():]) and ":" in m[0]
        if m["n"] or brack or trail or par or (m["f"]):
            v=float(m["a"])/100 if m["a"] else .5
            if v<=1: out.append(Stated(v,m.start(),m.end(),"named" if m["n"] else "bracketed", (m["a"] or "50/50")))
    return tuple(out)
def parse_cell_probability(t):
    m=re.fullmatch(r"~?(\d{1,3}(?:\.\d+)?)\s?%",t.strip())
    return Stated(float(m[1])/100,0,len(t),"named",t) if m else None
def parse_marked_probability(text: str):
    match = re.fullmatch(r"(\d+(?:\.\d+)?|\.\d+)\s*(%?)", text.strip())
    if not match: return None
    value = float(match[1]) / (100 if match[2] else 1)
    return round(value, 6) if value <= 1 else None
