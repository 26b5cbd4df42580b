"""What a page may hold: the list that the sanitiser goes by."""

from typing import Final

import nh3

TAGS: Final = frozenset(
    "a abbr b blockquote br caption cite code dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img"
    " ins kbd li mark ol p pre q s samp section small span strong sub summary sup table tbody td tfoot th thead time tr"
    " tt u ul var".split()
)
ATTRIBUTES: Final[dict[str, set[str]]] = {
    "*": {"id", "lang", "dir", "title"},
    "a": {"href"},
    "img": {"src", "alt"},
    "ol": {"start"},
    "td": {"colspan", "rowspan", "align"},
    "th": {"colspan", "rowspan", "align", "scope"},
    "time": {"datetime"},
}
CLASSES: Final[dict[str, set[str]]] = {
    "a": {"prediction-mark", "footnote-backref"},
    "p": {"label"},
    "section": {"footnotes"},
    "sup": {"footnote-ref"},
    "div": {"caption"},
}
"""Classes that the stylesheet knows; a post's own are dropped."""

SCHEMES: Final = {"http", "https", "mailto"}

CLEANER: Final = nh3.Cleaner(
    tags=set(TAGS), attributes=ATTRIBUTES, allowed_classes=CLASSES, url_schemes=SCHEMES, link_rel="noopener"
)
