/**
 * Names that many people in Britain bear. They are no knowledge of anybody: a word of them is somebody's own name and
 * not a misspelling of another ("Clark" is not "Clarke").
 */

const words = (list: string) => new Set(list.trim().split(/\s+/))

/** Given names and their usual short and other spellings. */
export const GIVEN_NAMES =
  words(`aaron abby abdul abigail abraham ada adam adele adrian ahmad ahmed aidan aiden aileen aisha alan alana alasdair alastair albert
  alec alex alexander alexandra alexis alfie alfred ali alice alicia alison alistair allan allen allison alun alyson amanda amber amelia amir
  amit amy ana andrea andreas andrew andy aneurin angela angie angus anil anita ann anna annabel anne annette annie anthea anthony antonia
  antony april archie arthur arun asha ashley asif astrid audrey austin ava ayesha barbara barry basil beatrice becky belinda ben benjamin
  bernadette bernard bernie bert beth bethan bethany betty beverley beverly bill billy bob bobby brenda brendan brian bridget bronwen bruce
  bryan bryn callum calum cameron camilla candice carl carla carly carmel carol carole caroline carolyn carrie casey catherine cathy catrin
  cecil cecilia celia chantal charles charlie charlotte chelsea cheryl chloe chris christian christina christine christopher ciara claire
  clara clare clarissa claudia clifford clive colette colin colleen connie connor conor corinne craig cynthia daisy damian damien damon dan
  dana daniel daniela danielle danny daphne darren dave david davina dawn dean deborah debbie debra declan deirdre delia della denis denise
  dennis derek dermot desmond diana diane dick dominic don donald donna dorian doris dorothy douglas duncan dylan eamonn eddie edgar edith
  edmund edward edwin eileen elaine eleanor elena eli elisabeth elise elizabeth ella ellen ellie elliot elliott elsie emer emily emma emmanuel
  eric erica erik erin ernest esme esther ethan eunice eva evan eve evelyn evie ewan fabian faith farah fatima faye felicity felix fergus finlay
  fiona flora florence frances francesca francis frank franklin fraser fred freda freddie frederick freya gabriel gail gareth garry gary gavin
  gemma geoff geoffrey george georgia georgina gerald geraldine gerard gerry gilbert giles gill gillian gina gladys glen glenda glenn gloria
  godfrey gordon grace graeme graham grant greg gregory greta guy gwen gwyn hannah harold harriet harrison harry harvey hassan hayley hazel
  heather hector heidi helen helena helene henrietta henry herbert hilary hilda holly hope howard hugh hugo humphrey hussain ian ibrahim ida imogen
  imran india ingrid irene iris isaac isabel isabella isabelle isla ivan ivor ivy jack jackie jacob jacqueline jacqui jade jaime jake jamal james
  jamie jan jana jane janet janice janine jasmine jason jay jayne jean jeanette jeff jeffrey jemma jen jennie jennifer jenny jeremy jerome jerry
  jess jesse jessica jill jim jimmy jo joan joanna joanne jodie joe joel joey john johnny jon jonathan jordan joseph josephine josh joshua josie
  joy joyce juan judith judy julia julian juliana julie juliet june justin justine kamal karen karin karl karla kate katherine kathleen kathryn
  kathy katie katrina katy kay keeley keiran keira keith kelly kelvin ken kenneth kerry kevin khalid kieran kieron kim kimberley kirsten kirsty
  kit krishna kristen kurt kyle lana lara larry laura lauren laurence laurie lawrence leah leanne lee leigh len lena leo leon leona leonard
  leroy leslie lesley lewis liam lily linda lindsay lindsey lionel lisa liz liza lloyd lois lola loraine lorenzo loretta lorna lorraine lottie
  louis louisa louise lucas lucia lucian lucinda lucy luke lydia lyn lynda lyndsey lynn lynne mabel maddie madeleine maggie mahmoud mahmud
  malcolm malik mandy manuel marc marcia marcus margaret margery maria marian marianne marie marilyn marina mario marion marissa marjorie
  mark marlene marsha martha martin martina martine martyn mary mathew matilda matt matthew maud maura maureen maurice mavis max maxine
  maya meg megan mel melanie melinda melissa mercy meredith mervyn mia michaela michael michelle mick miguel mike milan mildred miles millie
  milly mina miranda miriam mo mohamed mohammad mohammed moira molly mona monica morag morgan moses muhammad muriel murray mustafa myra nadia
  nadine nancy naomi natalie natasha nathan nathaniel neal ned neil nell nellie nesta neville niall nicholas nick nicky nicola nicole nigel
  nikki nina noel nora norah norma norman olga olive oliver olivia omar orla oscar osman owain owen pam pamela pat patience patricia patrick
  paul paula pauline pearl peggy penelope penny percy perry pete peter petra phil philip philippa phillip phillipa phoebe phyllis pippa poppy
  priscilla priya rachael rachel rafael rahul raj ralph ramesh ravi ray raymond rebecca reg reginald rena renee rhian rhiannon rhoda rhona rhys
  richard rick ricky rita rob robbie robert roberta robin robyn rod roderick rodney roger roland ron ronald rory rosalind rosamund rosanna rose
  rosemary rosie ross rowan rowena roxanne roy ruby rupert russell ruth ryan sabrina sadie sally salma sam samantha samir samuel sandra sandy
  sanjay sara sarah sasha saskia saul scott sean sebastian selina seth shane sharon shaun shauna sheila shelley shirley sian sid sidney siobhan
  simon simone sinead sofia sonia sonya sophia sophie stacey stan stanley stella stephanie stephen steve steven stewart stuart sue sunil susan
  susanna susannah susanne susie suzanne sybil sydney sylvia tamara tamsin tania tanya tara tariq tasha ted terence teresa teri terry tessa thea
  thelma theo theodore theresa thomas tiffany tim timothy tina toby todd tom tommy toni tony tracey tracy trevor tricia trina trisha trudy tyler
  una ursula val valerie vanessa vera verity vernon veronica vicki vicky victor victoria vijay vince vincent viola violet virginia vivian
  vivien vivienne wallace walter wanda warren wayne wendy wilfred will willa william willie wilma winifred winston yasmin yolanda yusuf yvette
  yvonne zac zachary zara zena zoe`)

/** Surnames besides those of `COMMON_SURNAMES` that many people bear, the neighbours in spelling of others among them. */
export const MORE_SURNAMES =
  words(`abbot abraham adam addison agar ainsley akhtar aldridge allan alexander alford amos andersen andersson andrew andrewes anthony appleby
  archer arthur ashby ashley ashworth atkins auckland avery aziz bacchus baddeley bailie bain baines bairstow baldwin ballard bamford banks
  bannister barber barclay barker barlow barnard barnet barnett baron barr barratt barrett barron barry bartlett barton bass bassett bateman
  bates batty baxter beale bean beard beasley beattie beaumont beck beckett bedford beech bell bellamy benn bentham bentley beresford bernard
  best betts bevan bickford biggs birch bird bishop blackburn blackwell blair blake bloom bolton bond boote booth bostock bosworth bourne bowden
  bowen bowers bowman boyce boyd boyle braddock bradford bradshaw brand bray brennan brewer bridge briggs bright bristow britton brock
  bromley brook brookes broughton browne bruce bryan bryant buchanan buckingham buckle buckley bull bullock burgess burgin burn burnett burns
  burrows burt busby bush butcher butt byrne cain caldwell calvert cannon carey carlisle carlton carney carpenter carroll carson carver cartwright carty cash castle
  chadwick chalke chalmers chamberlain chambers chan chandler chaplin charles charlton chauhan chester child childs christie church clarkson
  clay clayton clegg clement clements cleverley cliff clifford clifton close clough coates cobb coburn cochrane cockburn coe cohen coleman
  coles colley collier collings collis comber compton connell connolly connor conway coombes coombs cooke coomer coop copeland copley corbett
  corbin cornish cotton coulson court cousins coward cowell cowley coyle cracknell craig crane craven crawley creed croft cross crosby crossley
  crouch crowe crowley crowther cullen cumming cummings cunliffe curran currie curry curtis dale dalton daly daniel daniels darby davenport davey
  davidson davie davison davy day deacon deakin dean deane dempsey denham dennis denton desai devlin dhaliwal dhillon dick dickens dickinson dickson
  dillon dobbs dobson dodd dodds doherty dolan donaldson donnelly donovan douglas dowd downes downing doyle drew drummond duckworth dudley duff
  duffy dunbar duncan dunlop dunn dunne dyer dyson eames earl easton eaton eccles eddy edge edmonds edmondson edmunds egan elder elliot ellison
  emerson emery english evanson everett ewing faulkner farmer farrell farrer farrow fawcett fearn fenton ferguson fernandes fernandez field fielding
  finch findlay finlay finch finn firth fitzgerald fitzpatrick fleming flanagan flint flood flower flowers floyd flynn foley foote forbes
  forrest forster forsyth fowler fowles francis franklin franks frazer fraser freeman french frost fry fuller fulton gale gallagher galloway gardener gardiner
  gardner garland garrett garside gates gaunt geary gee gibb gibbons gibbs gilbert giles gillespie gilliam gilligan gillan gilmore glass gleeson glover
  goddard godfrey godwin golding goldsmith goodall goodman goodwin gough gould gower grace greaves greenaway greene greenwood greer gregg gregory grierson
  griffith grimes grimshaw groves guest gunn guy hackett haigh haines hale haley hallam halliday halls hallett hammond hampton hancox hand hands hankin hanley hanlon
  hansen hanson hansson harding hardie hardman hardwicke hardy hargreaves harkin harley harman harmer harper harrington harriss harrop hartley harwood haslam hassan hastings
  hatch hatton hawes hawkins hawley hay haynes hayward haywood hazell head heald healy heap heath heather henderson hendry henry hepburn herbert heron herring hewitt
  hibbert hickey hickman hicks higgins higginson higgs hilliard hiller hills hilton hind hinde hinds hirst hobbs hobson hodges hodgkins hodgson hogan hogg holden holder holdsworth holland hollis
  holloway holman holt hood hooper hopkins hopkinson hopper horn horne horner horton hough houghton houston howarth howe howell howells hubbard huddleston hudson huggins hull
  hulme hume humphrey humphreys humphries hurley hurst hussain hussein hutchings hutchinson hutchison hutton hyde ibrahim ingham ingram innes iqbal ireland irvine irving irwin jacob jacobs jacobson jaffe jamieson jarvis
  jeffery jefferson jeffrey jeffreys jennison jennings jensen jepson jessop jewell john johns johansen johansson johnsen johnston johnstone jolly jonas jordan joseph joyce judd judge kane kaur kay keane kearney keating keen kehoe
  kelley kelsey kemp kendall kendrick kenny kent kenyon kerr kershaw key keys kidd kilner kirby kirk kirkham kirkpatrick kirwan knapp knowles knox koch kumar lacey laidlaw laird lake lamb lambert lamont lancaster lane lang langford langley
  langton larkin larson larssen latham laurence law lawler lawrie laws lawson lawton leach leahy leather leavitt ledger leary leech leeming lees leggett leighton lennon lennox lenton leonard leslie lester lever levin levinson levy lewin liddell liddington lightfoot lindley lindsay lindsey
  lister little livingston livingstone locke lockwood logan long longley lopez lord love lovell lowe lowry lucas luck lunn lynch lyons lyon macdonald macdonell mackay mackenzie mackie maclean macleod macmillan macneill macpherson madden maddox maguire maher mahmoud mahmud mahon major maitland malik mallett malone maloney mann manning mansell mansfield mansell marden margetts marriott marsden marsh marshal martinez mather mathers
  matheson matthew mathews maxwell mayer mayes maynard mcallister mcarthur mcbride mccabe mccall mccallum mccann mccarthy mccartney mcclure mccormack mccormick mcdermott mcdonald mcdonnell mcdougall mcdowall mcewan mcfarlane mcgill mcgrath mcgregor mcguire mcintosh mcintyre mckay mckee mckenna mckenzie mckeown mclaren mclaughlin mclean mcleod mcmahon mcmanus mcmillan mcnally mcnamara mcneil mcpherson meadows mehta mellor melville mercer merchant meredith merrick
  merritt metcalfe meyers michael middleton miles millar milburn millard milligan millington milliken mills mills mines minter mistry moffat moffatt mohamed mohammed moloney monaghan monk montague montgomery moon mooney moran moreton moreland moriarty morley morrell morrison morrissey morrow mort mortimer morton moseley moss mottram mount mountford muir mulholland mullen mullens muller mulligan mullins munro murdoch murrey murtagh musgrave myers nadeem nair nash naylor neal neale needham neil neill nelson nesbitt neville newbury newby newell newland newton nguyen nicholas nicholls nichols
  nicol nicolson nielsen nielson nixon noble nolan noon noonan norman norris north norton nowak nugent nunn oakes oakley oates obrian odonnell ogden oldham oliver olivier olsen omar oneal ormerod orr osborn osbourne osman oswald owens oxley pace packer packman padgett page paine palin panter park parkes parkin parkins parkinson parks parmar parnell parr parrott parsons partington partridge pascoe pate paterson pathak paton patrick patten patterson pattinson pattison paul paulson pawson peacock peak pearce peard pearse
  peck peel pell pemberton pender penman penn pennington pepper percival perera perkins perry peters petersen peterson petty phelps philips philip philpott pickard pickering pickett pickford pickles pike pilling pinder piper pitt pittman platt plant plummer plumb pointer pollard pollock pool poole pope popham porter potts poulter pounder powers pratt preece prentice prescott preston prendergast priest priestly prince pritchard procter proctor prosser prowse pryce pryor pugh pullen pullman purcell purdy pye quigley quinn rab rabb radcliffe rae rafferty rahman raine raines ramsay ramsden ramsey randall randle
  rankin ransom raper rashid ratcliffe rawlings rawson ray rayner raynor raymond read reader reading redfern redman redmond reece reed reeve regan rehman reilly reilley renshaw reynold rhodes rice rich richard ricketts riddell ridley rigby riley ring riordan ripley ritchie rivers roach robb robbins robert robins robson roche rodgers rodriguez roe rogerson roland rooney roper roscoe rosen rosenberg rosenburg rossiter roth rothwell round rouse rowe rowland rowlands rowley rowlinson roy royle rudd ruddock rush rushton russel rutherford rutter ryder sadler saeed sales salisbury salmon salter samson samuel samuels sanders sanderson sandford sands
  sargent saunderson savage saville sawyer sayer scarlett schofield scholes schmidt schultz scrivens seaman searle seddon sellers senior sewell sexton seymour shah sharma sharman sharpe sharples shearer sheehan sheldon shelley shelton shepard shepherd shepheard sheppard sheridan sherman sherwood shields shipley shore short siddiqui sidhu silva silver simm simmonds simmons simms simon simons simpkins sims sinclair singleton skelton skinner slade slater sloan small smart smedley smithson smyth smythe snell snowden somerville south southern southgate spalding sparks sparrow spears speight spence spicer spiers spink spooner squires stacy
  stafford stainton stanford stanley stanton starkey staunton stead steadman steed steel steele stein stephen stephens stephenson sterling stern steven stevenson steward stirling stock stockdale stocks stoddart stoker stokes stone storey stratton street stretton strickland stringer strong stubbs sturgess styles sugden sullivan summers sumner sunderland sutherland sutton swain swan swann sweeney swift swindells sykes symes symonds symons talbot tanner tate tatham taylour tennant terry thacker thakur thatcher thom thomason thompsen thomsen thorn thorne thornhill thornley thornton thorpe thurston tierney tiller tilley timmins timms timson
  tindall tobin todd tomkins tomlinson tompkins toner tong tonge toolan topping torrance tovey towers townend townley townsend tracey travers treacy treadwell trent trotter trueman truman truss tucker tudor tully turnbull turnor turton tweed twigg twist tyler tyson underwood unwin upton ure usher varley vaughan veale venables vernon verma vickers vincent vine wade wadsworth wagner wainwright waite wakefield walden waldron wales walford walkden walken wall wallis waller walmsley walters walton warburton warden wardle ware waring warner warren warrington warwick waterhouse waterman waters waterworth watkins watkinson watling
  weatherill weaver webber webbe webster weir welch weldon weller wells wellington welsh wesley west westbrook weston weston whalley wharton wheeler wheatly whelan whitaker whitby whitehead whitehouse whitehurst whiteley whitfield whiting whitley whitlock whitmore whittaker whitting whittle whitworth whyte wickham widdowson wilcox wild wilde wilding wiles wilkes wilkie wilkins wilkinson wilks willett william williamson willis willmott wills wilmot wilmott winder winfield winn winstanley winter winterbottom winterton withers wolfe wolfson woodcock woodhall woodhouse woodley woodman woodruff woodward wooller woolley worsley worth wragg wray wren wyatt wylie wynn yates yeates yeoman york yorke youngs yousuf zaman`)
