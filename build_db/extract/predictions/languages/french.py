"""French."""

from typing import Final

from build_db.extract.predictions.languages.base import Language, Phrase, spell
from build_db.extract.predictions.languages.french_speech import FRENCH_SPEECH

SPAN: Final = r"{number}(?:\s*(?:-|–|à|ou)\s*{last_number})? {unit}"  # "2 à 3 ans"

PHRASES: Final = (
    Phrase("iso", r"{iso}", "led"),  # "2026-06-30"
    Phrase("day", r"(?:le )?{day}(?:er)? {month}(?: {year})?", "led"),  # "le 1er novembre 2026"
    Phrase("quarters", r"{quarter}\s*(?:-|–|/|à|ou|et)\s*{last_quarter}(?:(?: de)?\s*{year})?", "led"),  # "T2-T3"
    Phrase("quarter", r"{quarter}(?: de)? {year}", "free"),  # "T3 2026", "troisième trimestre de 2026"
    Phrase("quarter", r"{quarter}", "led"),  # "au T3"
    Phrase("half", r"{half}(?: de)? {year}", "free"),  # "second semestre 2026"
    Phrase("half", r"{half}", "led"),  # "au premier semestre"
    Phrase("part", r"{part}[\s-]+(?:de )?{year}", "free"),  # "début 2026", "mi-2026"
    Phrase("season", r"{season}(?: de)? {year}", "free"),  # "été 2026"
    Phrase("season", r"(?:l')?{season}(?: prochain)?", "led"),  # "d'ici l'été"
    Phrase("decade", r"(?:les )?années {decade}", "led"),  # "dans les années 2030"
    Phrase("month", r"{month}(?: {year})?", "led"),  # "en juin 2026"
    Phrase("years", r"(?:entre|de) {year}\s*(?:-|–|à|et)\s*{last_year}", "bound"),  # "entre 2025 et 2030"
    Phrase("years", r"{year}\s*(?:-|–|/|à)\s*{last_year}", "led"),  # "2025-2030"
    Phrase("either", r"{year}\s*ou {last_year}", "led"),  # "2026 ou 2027"
    Phrase("this", r"(?:la )?fin (?:de (?:la |l')|du |de ce(?:tte|t)? ){unit}", "bound"),  # "fin de l'année"
    Phrase("this", r"dans l'{unit}", "bound"),  # "dans l'année"
    Phrase("midcentury", r"(?:le )?milieu du siècle", "led"),  # "d'ici le milieu du siècle"
    Phrase(
        "ahead",
        r"(?:(?:dans|pendant|durant|sur) les|au cours des|les) {number} prochaine?s {unit}",
        "bound",
    ),
    Phrase("ahead", rf"(?:dans|d'ici|sous) (?:environ |moins de )?{SPAN}", "bound"),  # "dans cinq ans"
    Phrase("ahead", SPAN, "whole"),  # a cell "1-2 ans"
    Phrase("next", r"(?:le |la )?{unit} prochaine?", "free"),  # "le mois prochain"
    Phrase("this", r"ce(?:tte|t)? {unit}", "free"),  # "cette décennie"
    Phrase("tomorrow", r"demain", "free"),
    Phrase("year", r"{this_year}", "free"),  # "l'année prochaine"
    Phrase("year", r"{digits}(?= (?:sera|verra|marquera|\w+ra)\b)", "free"),  # "2026 sera humide"
    Phrase("year", r"(?:l'an |l'année )?{year}", "led"),  # "en 2026"
)

FRENCH: Final = Language(
    code="fr",
    spaced=True,
    frequent=("le", "la", "les", "des", "une", "et", "est", "dans", "pour", "que", "qui", "du"),
    months=spell(
        {
            "janvier|janv": 1,
            "février|fevrier|févr": 2,
            "mars": 3,
            "avril": 4,
            "mai": 5,
            "juin": 6,
            "juillet|juil": 7,
            "août|aout": 8,
            "septembre|sept": 9,
            "octobre|oct": 10,
            "novembre|nov": 11,
            "décembre|decembre|déc": 12,
        }
    ),
    numbers=spell(
        {
            "un|une": 1,
            "deux": 2,
            "trois": 3,
            "quatre": 4,
            "cinq": 5,
            "six": 6,
            "sept": 7,
            "huit": 8,
            "neuf": 9,
            "dix": 10,
        }
        | {"douze": 12, "quinze": 15, "dix-huit": 18, "vingt": 20, "trente": 30, "cinquante": 50, "cent": 100}
    ),
    units=spell(
        {"jour|jours": "day", "semaine|semaines": "week", "mois": "month", "trimestre|trimestres": "quarter"}
        | {"an|ans|année|années": "year", "décennie|décennies": "decade", "siècle|siècles": "century"}
    ),
    quarters=spell(
        {"t1|premier trimestre|1er trimestre": 1, "t2|deuxième trimestre|2e trimestre": 2}
        | {"t3|troisième trimestre|3e trimestre": 3, "t4|quatrième trimestre|4e trimestre|dernier trimestre": 4}
    ),
    halves=spell(
        {"s1|premier semestre|1er semestre|première moitié": 1}
        | {"s2|second semestre|deuxième semestre|2e semestre|seconde moitié": 2}
    ),
    parts={"début": 1, "au début": 1, "mi": 2, "courant": 4, "fin": 4},
    seasons={"printemps": 2, "été": 3, "automne": 4, "hiver": 0},
    years=spell(
        {"l'année dernière|l'an dernier": -1, "cette année|l'année en cours": 0}
        | {"l'année prochaine|l'an prochain|année prochaine": 1}
    ),
    year_suffix="",
    not_years=(r"\s?(?:%|€|euros|dollars|personnes|utilisateurs|fois\b)",),  # "2000 euros"
    phrases=PHRASES,
    ends=(r"(?:la )?(?:toute )?fin(?: de| d'| du)?",),  # "la fin de"
    by=(r"d'ici(?: à)?|jusqu'(?:en|à|au)|à(?= (?:la )?fin\b)|au plus tard(?: en)?|à l'horizon",),  # "d'ici 2030"
    before=(r"avant(?: le| la| l')?",),  # "avant 2027"
    during=(r"(?:en|dans|vers|durant|pendant|pour|au(?: cours de)?|à|courant)(?: l'| la| le)?|le(?= \d)",),  # "en 2026"
    never=(r"(?:qu'|que |comme |depuis |après |dès |par rapport à )(?:en\b|à\b|l'|le\b|la\b)?",),  # "qu'en 2024"
    by_tails=(),
    before_tails=(),
    during_tails=(),
    open_tails=(
        r"\s*,?\s*(?:au plus tôt|ou (?:plus tard|après|au-delà)|et (?:au-delà|après)|\+)",
    ),  # "2026 au plus tôt"
    # "d'ici l'été", "l'an prochain", "cinq ans", "au T3", "en juin"
    time_hints=(
        r"ans?|années?|décennies?|siècle|mois|trimestres?|semestre|semaines?|jours?|demain|t[1-4]|s[12]",
        r"printemps|été|automne|hiver",
        r"janv\w*|févr\w*|mars|avril|mai|juin|juil\w*|ao[uû]t|sept\w*|oct\w*|nov\w*|d[ée]c\w*|moitié",
    ),
    probability_words=(r"probabilités?|proba|confiance|certitude|chances?|vraisemblance|p(?=\s*[=:≈~])",),
    sure_words=(r"sûre?|certaine?|confiante?|de (?:chances?|probabilité|certitude|confiance)",),
    odds=spell({"pile ou face|une chance sur deux|cinquante-cinquante": 0.5}),
    metrics=(r"précision|part|part de marché|croissance|score|taux|inflation|chômage|perte|gain|participation",),
    verdicts={
        r"(?:plutôt|presque|largement|globalement) (?:juste|vrai|correct)": "mostly right",
        r"(?:plutôt|largement) (?:faux|raté)": "mostly wrong",
        r"à moitié (?:juste|vrai)|en partie|partiel(?:lement)?(?: \w+)?|mitigé|oui et non": "mixed",
        r"trop tôt(?: pour (?:le )?(?:dire|juger))?|indécis|inconnu|pas clair|à voir": "unresolvable",
        r"pas arrivé|n'a pas eu lieu|raté|faux|incorrect|échec|non|perdu": "wrong",
        r"arrivé|a eu lieu|réussi|juste|vrai|correct|exact|oui|gagné": "right",
    },
    verdict_subjects=(r"(?:(?:c'était|c'est|j'avais|j'ai eu|ceci est|cela est|cela s'est) )?",),
    verdict_connectives=(),
    firm_verdicts=(r"non|oui|juste|vrai|faux|exact|correct",),
    softeners=(r"mais (?:seulement |pas (?:tout|entièrement))",),
    verdict_labels=(r"résultats?|bilan|verdict|note|statut|issue|constat",),
    original_labels=(
        r"(?:ma )?prédiction(?: (?:initiale|originale))?|ce que j'avais (?:dit|prédit|écrit)|j'avais prédit",
    ),
    lead_ins={
        r"(?:ce que j'ai |ce qui était |mes )?(?:faux|raté|ratés|erreurs|échecs)": "wrong",
        r"(?:ce que j'ai |ce qui était |mes )?(?:juste|réussi|réussites|succès|vu juste)": "right",
        r"à moitié (?:juste|vrai)|partiellement (?:juste|vrai)": "mixed",
        r"trop tôt(?: pour (?:le )?dire)?": "unresolvable",
    },
    grading=(
        r"bilan(?: (?:de|des) (?:mes )?(?:prédictions|prévisions))?",
        r"retour sur (?:mes|nos|les) (?:prédictions|prévisions)|notées?",
    ),
    prediction_words=(
        r"prédictions?|prévisions?|pronostics?|perspectives|et au-delà|à quoi s'attendre|ce qui nous attend",
    ),
    speech=FRENCH_SPEECH,
)
