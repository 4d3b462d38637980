import { latin } from './latin.ts'

/**
 * First names that many in Sweden have, of every age and origin. A word with a capital letter after one of them, or one of
 * them after a title, is somebody.
 */
const FIRST_NAMES: ReadonlySet<string> = new Set(
  (
    'abbas abdi abdul abdullah abraham ada adam adela adnan agata agneta agnes agnieszka ahmad ahmed aida aino aisha ajla albert albin ' +
    'alejandro aleksander aleksandra alexander alexandra alfons alfred ali alice alicia alina allan alma alva alvin amanda amelia amina ' +
    'amir amira ana anders andré andrea andreas andrzej anette angelica anita anja anna annelie annette annika ann-britt ann-charlotte ' +
    'ann-christin ann-katrin ann-marie ann-sofie antonia antonio arne aron arthur artur arvid asad asma astrid atle august axel aylin ' +
    'aziz barbro beata beatrice bengt benjamin benny bernt bert bertil berit birger birgit birgitta björn bo bodil boel britt britta ' +
    'britt-marie bruno börje camilla carin carina carl carl-johan carolina caroline catarina cathrine cecilia charlotta charlotte christer ' +
    'christian christina christoffer claes clara claudia conny cornelia curt cynthia dag dagmar daniel daniela danijel dan darko david dennis ' +
    'diana dilan dragan ebba edit edith edvin edward egon eija eilert einar elaine eleonora elena elias elif elin elina elisabet elisabeth ' +
    'ella ellen elliot elmir elna elsa elsie elvira elwira emanuel emil emilia emma emmanuel emmy enar engla erik erika erling ernst esmeralda ' +
    'ester esther eugen eva evelina eve-marie fabian fadi fahad farah farid fathi fatima fatuma felicia felix ferdinand fia filip filippa ' +
    'flora folke frans fred fredric fredrik fredrika fredrick frida fritz gabriel gabriella georg george gerd gerhard gerda gertrud gilbert ' +
    'gillis goran gordon greger greta gudrun gun gunborg gunilla gunhild gunnar gunnel gunvor gusten gustaf gustav göran gösta habib ' +
    'hadi halima hamid hamza hanan hanna hannah hanne hannes hans hansi harald harri harriet harry hasan hassan hatice hedda hedvig ' +
    'helen helena helene helge helmi henning henrik henry herbert herman hilda hilding hilma hjalmar holger håkan hugo hulda hussein ' +
    'ibrahim ida ilias ilse ines inga inga-lill inge ingegerd ingela ingemar inger ingmar ingrid ingvar irena irene iris irma isa isabel ' +
    'isabella isabelle isac isak ismail ivan ivar jack jacob jacqueline jakob jalmar jamal jan jan-erik jan-olof jane janne jari jasmin ' +
    'jasmina jean jelena jennie jennifer jenny jens jeremy jerry jesper jessica jimmy joakim joar joel johan johanna johannes john johnny ' +
    'jon jonas jonathan jonna josef josefin josefine josefina joseph josip juan judit julia julian juliana julius juni jussi jörgen kaisa ' +
    'kaj kajsa kalle karin karl karl-erik karolin karolina karsten katarina katharina katarzyna kenneth kent kerstin kevin khadija khadra ' +
    'khaled kim kimberly kjell klara klas klaus knut konrad kristian kristin kristina kristofer kristoffer krister kurt laila lamija lars ' +
    'lars-erik lars-göran lasse laura lea leena leif leila leja lena lennart leo leon leonard leonora leyla liam lilian lilly lillemor lina ' +
    'linda linn linnea linnéa linus lisa lisbet lisbeth liselott liselotte lissie liv livia loke lotta lovisa louise lova lucas lucia ' +
    'ludvig lukas luis lydia magdalena magnus mahad maher mahmoud mahmud maja malena malin malte manfred maral marcel marcus margareta ' +
    'margareth margaretha margit margot mari maria mariam mariana marianne marie marie-louise marielle marika marina mark marko markus ' +
    'marlene martha martin martina mary maryam maryan mats matteus mattias matilda mathilda mathias max maximilian maya mehdi mehmet melissa ' +
    'melker mia michael michaela michelle miguel mika mikael mikaela milan milla milo mila miranda miriam mirjam moa mohamad mohamed mohammad ' +
    'mohammed molly mona monica monika morgan moses muhammad mustafa märta måns nadia nadja naomi natalia natalie nathalie nicklas niclas ' +
    'nicole nicolas niklas nikola nikolaj nils nina nisse noa noah noel noor nora nova nur ola olaf ole oleg olga olle olivia olof olov omar ' +
    'omid orvar oscar oskar osman otto ove pablo pamela patricia patrick patrik paul paula pauline pehr pekka pelle per per-erik pernilla ' +
    'peter petra petronella petter philip pia pierre piotr pär pål rahim rakel ralf ramin ramona rana rania raúl rasmus razan rebecca rebecka ' +
    'reidar reza rickard rikard richard robert roberta roberto robin roger roine roland rolf roman ronja ronny rose rose-marie roxana rune ruben ' +
    'ruth ryan saad saga sahra said saida salem salma saman samir samira samuel samuela sandra sanna sara sarah saskia sebastian selma seved ' +
    'shadi sharif shirin sibylla sigbritt sigge signe sigrid sigurd sigvard simon simone siri siv sixten sofia sofie solveig solvig sonja ' +
    'sonny sophia stefan stefania stella sten stig stina sture sune susan susann susanna susanne svante svea sven sven-erik sylvia synnöve ' +
    'tage tahir tamara tanja tariq ted tekla teodor teresa theo theodor therese thomas thorbjörn thore tilda tilde tim timo tina tindra ' +
    'tiina tobias tom tomas tommy tone tor torbjörn tord tore torgny torkel torsten tove tuva tuula tyra ulf ulla ulla-britt ulrica ulrika ulrik ' +
    'urban ursula valdemar valentina valter vanessa vanja vendela vera verner veronica veronika victor victoria viggo viktor viktoria vilgot ' +
    'vilhelm vilma vincent viola viveca vivianne vladimir walter werner wilhelm wilhelmina wilma william xhevdet yasin yasmin yasmine yassin ' +
    'yngve ylva yosef yousef yusuf yvonne zahra zainab zeynep zlatan zofia zoran zuzanna åke åsa åsa-märta ämma örjan öystein östen'
  ).split(' '),
)

/** Surnames that have no ending of their own, and that no place or organisation has alone. */
const SURNAMES: ReadonlySet<string> = new Set(
  (
    'berg ek lind holm lund dahl sjö strand hall frisk modig rask stål hjelm alm björk blom falk hök lilja löf norén nyman öberg åberg åström ' +
    'borg wall wiklund abdi ahmed ali hassan hussein ibrahim mohamed mohammed mohammad osman yusuf omar nguyen tran khan singh ' +
    'svan sten forss moberg krantz roos brandt schmidt meyer müller korhonen virtanen nieminen mäkinen laine kovac nowak kowalski krasniqi berisha ' +
    'gashi hoxha morina shala haddad said salah saleh rashid hosseini mohammadi ahmadi karimi rezaei yilmaz kaya demir celik öztürk'
  ).split(' '),
)

const SURNAME_FORM = latin(
  /(?:sson|[qk]vist|ström|gren|lundh?|berg|stedt|bäck|dahl|elius|enius|lander|nander|én|[nrs]sen|ić|ič|ski|sky|wicz|oğlu|zadeh|qi|[km]yan)s?$/iu,
)

/** Whether a word is a first name that many have; of a double name, whether the first part is. */
export function isFirstName(word: string): boolean {
  const plain = word.toLowerCase().replace(/s$/, '')
  return [word.toLowerCase(), plain].some((one) => FIRST_NAMES.has(one) || FIRST_NAMES.has(one.split('-')[0] ?? ''))
}

/** Whether a word is a surname by its ending, or one of the commonest. "Väster" and "Sala" are none. */
export function isSurname(word: string): boolean {
  const plain = word.toLowerCase()
  return SURNAMES.has(plain) || SURNAMES.has(plain.replace(/s$/, '')) || (word.length > 5 && SURNAME_FORM.test(word))
}
