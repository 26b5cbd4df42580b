"""Japanese words by which people announce, make, report and disclaim predictions."""

from typing import Final

from build_db.extract.predictions.languages.speech import Speech

JAPANESE_SPEECH: Final = Speech(
    spaced=False,
    titles=(
        r"\d{4}年.{0,12}(?:予測|予想|予言)|(?:予測|予想|予言).{0,8}\d{4}|(?:私|僕|来年|今年|新年)の.{0,8}(?:予測|予想)",
    ),  # "2027年の予測"
    forward_titles=(r"未来|今後|トレンド|展望|これから",),  # "鉄道の未来"
    recaps=(r"振り返り|まとめ|参加報告|レポート",),
    technical=(r"予測(?:モデル|誤差|精度|市場|手法|器)|時系列予測|需要予測|天気予報|トークン予測",),
    # "〜によると", "専門家は予測", "ガートナーが発表"
    others=(
        r"によると|によれば|専門家|アナリスト|が示す|が発表|を発表し|と述べ|」と[^「」。]{1,16}(?:述べ|語|話|言)|と指摘|と予測されて|氏は",
    ),
    announcements=(r"(?:私|僕|以下|今年|来年)の?.{0,8}(?:予測|予想)|予想を(?:書|立て|並べ)|予測を(?:書|立て|並べ)",),
    disclaimers=(r"予測(?:は|を)し(?:ない|ません)|予想(?:は|を)し(?:ない|ません)|予測ではな",),
    aside_labels=(r"^\W*(?:参考|出典|注|まとめ|おわりに|終わりに|はじめに|概要|背景|目標|謝辞|リンク|方法)",),
    sure_labels=(r"^\W*(?:(?:私|僕|今年|来年|新年|\d{4}年)の?)*(?:予測|予想|予言)\W*$",),
    prediction_labels=(r"(?:予測|予想|予言)\W*$|(?:予測|予想)の?(?:一覧|リスト)",),
    bare_labels=(r"(?:予測|予想)",),
    claim_names=(r"予測|予想",),
    time_labels=(r"^\W*\d{4}年(?:末)?(?:までに?)?\W*$",),
    new_labels=(r"新しい|来年|次の",),
    future=(
        r"だろう|でしょう|はずだ|される[。、]?$|するだろう|ていく[。、]?$|なくなる[。、]?$|見込み",
    ),  # "雨になるだろう"
    performatives=(r"と(?:予測|予想)する|と(?:予測|予想)して|に賭ける|と思う|と考える|と見ている",),
    plain_predictions=(r"と(?:予測|予想)する|に賭ける|私の(?:予測|予想)では",),
    hedged=(r"かもしれない|可能性がある|おそらく",),
    past=(r"だった|でした|した[。、]?$|ました|されている",),
    leaning=(r"^(?:しかし、?|また、?|そして、?)?(?:これ|それ|この|その|もし|例えば|たとえば)",),  # "これは"
    not_claims=(r"この(?:記事|節|投稿)|紹介する|説明する|解説|書いていく",),
    about_predictions=(r"(?:これらの|この|以上の)(?:予測|予想)",),
    statement_prefixes=(r"^(?:予測|予想)\s*\d*\s*[:：.、]\s*",),
    not_statements=(r"か。$|^\W*(?:注|理由|出典)[:：]",),
    generic_subjects=(r"^その他.*$",),
    several=(r"メンバー全員|私たち全員|編集部",),
    all_of_them=(r"すべて|全部|どれも",),
    earlier=(r"去年|昨年|一年前",),
    list_openings=(r"予測|予想|だろうこと",),
    first_person=(r"私|僕|筆者|わたし",),
    claim_columns=(r"予測|予想|内容|出来事|項目",),
    own_columns=(r"私|自分",),
    probability_columns=(r"確率|確信度|可能性|%|％",),
    horizon_columns=(r"時期|期限|いつ|年",),
    verdict_columns=(r"結果|判定|実際",),
    predictor_columns=(r"誰|予測者|名前",),
)
