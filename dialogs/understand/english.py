"""English words that name no goods: the usual ones, and those of complaints."""

_WORDS = """
a about above access account accounts activate activated activation actually add added address after again ago all almost
alone already also although always am amount an and another any anymore anyone anything app apparently apply are around as
ask asked asking at automatically available away back balance bank be because been before began being believe below best
better between both bought box bring broken browser bug but button buy buying by call called can cancel cannot case chance
change charge charged chat check checked checkout choose claim click clicked close code codes come comes coming company
complete completed confirm confirmation confirmed contact contacted copied copy correct cost could couple credit credited
currency customer date day days dear deduct deducted delete deliver delivered delivery details did didn didn't different do
does doesn doesn't doing don don't done down download due during each earlier early either else email emails empty end enter
entered error even ever every everything exactly expected expire expired explain failed far feedback few figured file fill
final finally find fine first fix following for forgot form found free friend from front full further gave get gets getting
give given go goes going gone good got great guess guys had half hand happen happened happy has have haven haven't having he
hello help her here hey hi him his hour hours how however i i'd i'll i'm i've idea if immediately in inbox information inside
instead into invalid is isn isn't issue it it's its just keep keeps kept key keys kind kindly know last late later least left
less let like likely limit link list little load log logged login long longer look looked looking lost lot made mail make
makes making man manual many matter may maybe me mean meant message messages method middle might mine minute minutes missing
mistake money month months more morning most much must my name need needed needs neither never new next nice no nobody none
nor normal not nothing notice noticed now number of off offer okay old on once one only onto open opened option or order
ordered orders original other our out over own page paid part pay paying payment payments people per perhaps person phone
please possible previous price probably problem process processed product provide provided purchase purchased purchases put
question quick quite rather reach read ready real really reason receipt receive received recently redeem redeemed refund
refunded refunds regarding register registered reply replied request required resend reset resolve resolved respond response
result return returned right said same saw say saying says screen screenshot second see seem seems seen seller send sending
sent service set several she shop should show showed shown shows side sign simply since single site sitting slow so some
somehow someone something soon sorry sort spam spent start started state status step steps still stop store stuck stupid
subject such support supposed sure system take taken taking tell than thank thanks that that's the their them then there
these they thing things think third this those though thought three through time times to today together told tomorrow
tonight too took total transaction transferred tried try trying turn turned twice two type under understand unable
unfortunately until up update upgrade upgraded upon us use used useful user username using valid very via wait waited waiting
want wanted wants was wasn wasn't waste way we web website week weeks well went were weren what whatever when where whether
which while who whole why will wish with within without won word words work worked working works worst would wouldn write
wrong year years yes yesterday yet you your item manage blank ability able absolutely activates advance agree allow anyway
appear assume attempt attach avoid aware basically become begin behind bottom break built buyer care careful carefully cause
certain certainly choice clean cleared comment common compare complain complaint computer concern connect consider contain
continue control copying country create current daily deal device difficult direct directly disappear doubt ease emailed ends
english enjoy enough entire especially exact example expect expiry explanation extra fact fair feel fight forward fraud fully
game games garbage gives grab guarantee hate hear held ignore important include included install instant instantly intent
interest keyless language large laptop lead learn leave legit listed location lock lose mails main mention mess mins multiple
names nada nearly necessary note notes offline often ones online opens opposite ord otherwise others particular past patience
paypal pc period personal pick picked places popup pretty promise promised proof properly proper prove publisher pull quarter
quickly quiet rate reads reboot reload remember remove repeat repeatedly replace replacement report resort restart reward
safe safely sales sake save scam search section sell selling sentence serious seriously sets seven six eight nine ten short
showing similar simple sit situation slowly sold sometimes somewhere specific stands stole straight stuff sudden suddenly
suggest surely swear swap talk technical ticket tired totally trash typed typo typos unused upset urgent usual usually vanish
view visible warn warning whoever wife wonderful worse worth wrote yourself library meantime statement monthly quarterly
yearly annual annually recharge uid reg licence bot
"""
COMMON = frozenset(_WORDS.split())
JOINS = frozenset(["of", "the", "and"])  # inside of names: Sea of Stars
