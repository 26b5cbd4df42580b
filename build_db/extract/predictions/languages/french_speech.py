"""French words by which people announce, make, report and disclaim predictions."""

from typing import Final

from build_db.extract.predictions.languages.speech import Speech

FRENCH_SPEECH: Final = Speech(
    spaced=True,
    # "Mes prédictions"
    titles=(
        r"(?:prédictions|prévisions|pronostics)\b.*|\d{4}\b.*\b(?:prédictions|prévisions)|à quoi s'attendre.*"
        r"|et au-delà",
    ),
    # "L'avenir du rail", "Tendances 2027"
    forward_titles=(
        r"(?:l'avenir|le futur) (?:de|du|des|d')|tendances\b.*\d{4}|\d{4}\b.*tendances|ce qui (?:nous attend|vient)",
    ),
    recaps=(r"bilan|compte rendu|retour sur|résumé",),
    technical=(
        r"(?:prédiction|prévision)s? (?:du|de|des|d') ?(?:jeton|token|mot|structure|prix|météo)"
        r"|marchés? de prédiction|modèles? (?:de prédiction|prédictifs?)",
    ),
    # "selon", "les experts prévoient", "Gartner prévoit"
    others=(
        r"selon|d'après|les (?:analystes|experts|économistes)|certains (?:pensent|prédisent)"
        r"|(?-i:[A-Z]\w+) (?:prévoit|prédit|estime|annonce que)",
    ),
    announcements=(
        r"(?:voici|mes|nos) (?:\w+ ){0,3}(?:prédictions|prévisions|pronostics)"
        r"|je vais (?:donc )?(?:tenter de )?prédire|chaque prédiction",
    ),
    disclaimers=(
        r"je ne (?:fais|ferai) (?:pas de|aucune) (?:prédictions?|prévisions?)|pas une prédiction|(?:difficile"
        r"|impossible) (?:à|de) prédire",
    ),
    # "Références", "Prédictions en bref"
    aside_labels=(
        r"^\W*(?:références|ressources|sources|notes|méthode|méthodologie|contexte|introduction|résumé|conclusion"
        r"|à propos|remerciements|objectifs|résolutions|liens)\b",
        r"en bref\W*$",
    ),
    sure_labels=(
        r"^\W*(?:(?:mes|nos|les|\d{1,4}) )*(?:prédictions?|prévisions?|pronostics?|paris)(?: (?:pour|de|d'ici) .*"
        r"| \d{4})?\W*$",
    ),
    prediction_labels=(
        r"prédictions|prévisions|pronostics|perspectives|ce que j'attends"
        r"|ce qui (?:nous attend|vient|arrive(?:ra)?|va (?:venir|changer))",
    ),
    bare_labels=(r"(?:prédictions?|prévisions?)",),
    claim_names=(r"prédictions?|prévisions?",),
    time_labels=(r"^\W*(?:d'ici|avant|en|fin) (?:à )?\d{4}\W*$|^\W*\d{4}\W*$",),
    new_labels=(r"nouvelles?|prochaine?|cette année",),
    # "pleuvra", "seront": endings of the future on verbs long enough to be none by chance; "va pleuvoir"
    future=(
        r"\w{2,}(?:era|ira|dra|tra|vra|rra|eront|iront|dront|tront|vront|rront)|sera|aura|fera|verra|ira|(?:va"
        r"|vont) \w+(?:er|ir|re|oir)",
    ),
    performatives=(r"je (?:prédis|prévois|parie|m'attends à|table sur)|je (?:pense|crois) que|ma prédiction|mon pari",),
    plain_predictions=(r"je (?:prédis|parie) (?:que|sur)|ma prédiction (?:est|:)",),
    hedged=(r"pourrai(?:t|ent)|peut(?:-être)?|peuvent|devrai(?:t|ent)",),
    past=(r"était|étaient|a été|ont été|avait|l'an dernier|l'année dernière",),
    leaning=(
        r"^(?:(?:et|mais|or|donc|ainsi|alors),? )*(?:cela|ceci|ça|cette?|ces|ce|il|elle|ils|elles|si|quand|lorsque|tant"
        r"|comme|par exemple)|^c'",
    ),  # "Mais cela"
    not_claims=(
        r"(?:ce|cet|cette) (?:article|billet|post|section) \w+|nous verrons|on verra|vous (?:verrez|trouverez)"
        r"|je (?:parlerai|présenterai|reviendrai)",
    ),
    about_predictions=(r"(?:ces|mes|les|ses) (?:\w+ )?(?:prédictions|prévisions|pronostics)",),
    statement_prefixes=(r"^(?:prédiction|prévision|pari)\s*(?:n°\s?)?\d*\s*[:.–—-]\s*",),
    not_statements=(r"^\W*(?:note|pourquoi|source|parce que|voir)(?=\W)",),
    generic_subjects=(r"^(?:autres?|divers|général)(?: prédictions?)?$",),
    several=(r"chacun de nous|(?:deux|trois|quatre|cinq) d'entre nous|notre équipe|nous tous",),
    all_of_them=(r"tout|toutes?|tous|aucune?|rien|les deux",),
    earlier=(r"l'an dernier|l'année dernière|de l'an passé|anciennes?|il y a un an",),
    list_openings=(r"prédictions|prévisions|\d{4} (?:verra|apportera|sera)",),
    first_person=(r"je|j'|moi|mon|ma|mes|me",),
    claim_columns=(r"prédictions?|prévisions?|questions?|événements?|quoi",),
    own_columns=(r"ma|mon|mes|moi",),
    probability_columns=(r"probabilités?|confiance|chances?|proba|%",),
    horizon_columns=(r"échéance|quand|date|année|horizon",),
    verdict_columns=(r"résultats?|bilan|verdict|issue|réalisée?",),
    predictor_columns=(r"qui|auteur|nom",),
)
