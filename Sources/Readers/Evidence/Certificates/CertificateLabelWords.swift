/// What certificates call the things that we look for, folded: English, German, Turkish, French, Spanish, Italian,
/// Portuguese, Dutch, Polish, and some of the Nordic languages and Czech.
extension CertificateLabel {
    /// The labels of this kind, one after the other between strokes.
    var words: [String] { phrases.split(separator: "|").map { String($0) } }

    private var phrases: String {
        switch self {
        case .number:
            """
            certificate no|certificate number|certificate nr|certificate reg. no|certificate reg no|\
            certificate registration no|certificate registration number|certificate registration nr|certificate id|\
            certificate identity number|certificate identification number|certificate #|certificate n|cert no|\
            cert. no|cert. number|cert number|registration number|registration no|registration nr|reg. no|reg no|\
            holds certificate number|holds certificate no|certificate reference|certificate ref|certificate code|\
            zertifikat-nr|zertifikat nr|zertifikats-nr|zertifikatsnummer|zertifikatnummer|zertifikat-registrier-nr|\
            zertifikats-registrier-nr|zertifikatsregistrier-nr|registrier-nr|registriernummer|sertifika no|\
            sertifika numarasi|belge no|belge numarasi|kayit no|certificat n|certificat numero|numero de certificat|\
            no de certificat|certificado n|numero de certificado|no de certificado|certificato n|certificato numero|\
            certificaatnummer|certificate registr. no|certificate registr no|certificate unique id|\
            certificate serial no|approval number|approval certificate no|certificate approval no|certification no|\
            certification number|certificate ref. no|certificate reference number|certificate reference no|\
            unique certificate number|zertifikats-id|zertifikatsregistriernummer|registrierungsnummer|belge nr|\
            numero du certificat|certificat no|n de certificat|certificado no|certificado numero|\
            numero do certificado|n do certificado|certificado registro|certificato no|numero certificato|\
            numero di certificato|certificaat nr|certificaat nummer|certificaat no|nr certyfikatu|numer certyfikatu|\
            certyfikat nr|certyfikat numer|certifikatnummer|certifikat nr|certifikat no|sertifikatnummer|\
            sertifikat nr|certifikatnr|cislo certifikatu|certifikat c
            """
        case .initial:
            """
            date of initial registration|initial registration date|initial registration|\
            date of initial certification|initial date of certification|initial certification date|\
            initial certification|original certificate date|original certification date|original certification|\
            original registration date|original registration|original issue date|original issue|\
            original date of issue|original date|date of original issue|date of original registration|\
            date of original certification|original approval date|original approval|original approvals|\
            original cycle start date|originally registered|originally certified|originally issued|first issue date|\
            first issued on|first issued|first issue|date of first issue|first certification|first certified|\
            certified since|registered since|first registration|initial issue date|initial issue|\
            date of initial issue|initial date|date of first certification|erstzertifizierung|\
            datum der erstzertifizierung|erstausstellung|erstmalige zertifizierung|zertifiziert seit|\
            ilk sertifika tarihi|ilk belgelendirme tarihi|ilk yayin tarihi|ilk duzenleme tarihi|ilk belge tarihi|\
            ilk tescil tarihi|date de certification initiale|certification initiale|premiere certification|\
            fecha de certificacion inicial|certificacion inicial|prima emissione|data di prima emissione|\
            date of first issuance|first issuance|date of first certificate|initial approval date|initial approval|\
            initial audit date|initial registered|original cycle start|original effective date|\
            original certificate issue date|original certificate|original start date|\
            original certification issue date|original certification start date|initial certification issue date|\
            initial cert date|initially certified|initially issued|date first certified|date first registered|\
            first approved|first approval|first registered|certified first|erstmals zertifiziert|\
            erstmals ausgestellt|datum der ersten zertifizierung|ersterteilung|datum der ersterteilung|\
            ilk belgelendirme|ilk veris tarihi|ilk sertifikasyon tarihi|ilk verilis tarihi|premiere emission|\
            date de premiere emission|date de la premiere certification|date de premiere certification|\
            premiere delivrance|date de certification d'origine|certifie depuis|certifie depuis le|\
            fecha de primera emision|primera emision|fecha de primera certificacion|primera certificacion|\
            certificado desde|fecha inicial de certificacion|fecha de emision inicial|data prima emissione|\
            prima certificazione|data di prima certificazione|certificato dal|data da primeira certificacao|\
            primeira certificacao|data da primeira emissao|primeira emissao|certificacao inicial|\
            data de certificacao inicial|datum eerste uitgifte|eerste uitgifte|datum van eerste uitgifte|\
            datum eerste certificatie|eerste certificatie|gecertificeerd sinds|datum eerste certificaat|\
            pierwsza certyfikacja|data pierwszej certyfikacji|certyfikat wydany po raz pierwszy|\
            data pierwszego wydania|forsta utfardandedatum|ursprungligt utfardandedatum|certifierad sedan|\
            forste udstedelse|certificeret siden|forste gang sertifisert|ensimmainen myontopaiva|prvni certifikace
            """
        case .issue:
            """
            date of this certificate|place and date|date and place|place, date|ort, datum|ort und datum|\
            luogo e data|lieu et date|date of issue|issue date|date of issuance|issuance date|issued on|issued date|\
            date issued|issued|issue|re-issue date|reissue date|re-issued|reissued|date of re-issue|date of reissue|\
            certificate date|date of certificate|certificate issue date|certificate issued on|certificate issued|\
            current issue date|current issue|latest issue date|latest issue|last issue date|last issue|\
            date of last issue|date of current issue|current certificate date|ausstellungsdatum|ausgestellt am|\
            datum der ausstellung|duzenleme tarihi|belge tarihi|sertifika tarihi|yayin tarihi|verilis tarihi|\
            duzenlenme tarihi|belge verilis tarihi|date d'emission|date de delivrance|fecha de emision|\
            data di emissione|data emissione|datum van uitgifte|afgiftedatum|issuing date|date of issuing|\
            date issue|certificate issuance date|issue date of certificate|date of issue of certificate|\
            date of issue of certification cycle|date of current certificate|date of present issue|present issue|\
            date of last issuance|date of renewal|renewal date|renewed|recertified|recertification date|\
            re-certification date|date of recertification|date of re-certification|current certification date|\
            certificate print date|cycle issued|current certificate issue date|current certification|this issue|\
            letzte ausstellung|datum der ausgabe|erteilt am|erteilungsdatum|ausgabedatum|ausstelldatum|veris tarihi|\
            yayim tarihi|sertifika yayin tarihi|yeniden belgelendirme tarihi|date d'edition|delivre le|emis le|\
            date d'etablissement|date d'emission du certificat|fecha de ultima emision|fecha de emision actual|\
            fecha de renovacion|fecha de expedicion|fecha de concesion|emitido el|emissione corrente|\
            data emissione corrente|emissione attuale|data di rilascio|data rilascio|data del rilascio|\
            rilasciato il|data de emissao|data da emissao|emitido em|data de emissao do certificado|uitgiftedatum|\
            datum uitgifte|uitgegeven op|datum van afgifte|afgegeven op|data wydania|wydano dnia|\
            data wydania certyfikatu|wydany dnia|utfardandedatum|utfardat|utfardad|datum for utfardande|\
            udstedelsesdato|udstedt|udstedt den|utstedelsesdato|utstedt|myontamispaiva|datum vydani|vydano
            """
        case .start:
            """
            effective date|effective from|valid from|validity from|certificate start date|start date|\
            certificate effective date|approval date|date of approval|cycle start date|current cycle start date|\
            certificate valid from|certification cycle start date|gultig ab|gultig von|gultig vom|gultigkeit ab|\
            gultigkeitsbeginn|baslangic tarihi|gecerlilik baslangic tarihi|valable a partir du|valable du|\
            valido desde|valido dal|geldig vanaf|date de prise d'effet|\
            certification / recertification cycle start date|certification/recertification cycle start date|\
            recertification cycle start date|certification start date|certificate start|date of validity|\
            validity start|validity starts|validity start date|valid as of|effective|date effective|\
            start of validity|certificate effective from|certificate valid as of|this certificate is valid from|\
            gultig seit|beginn der gultigkeit|valable a compter du|ce certificat est valable a compter du|\
            validite du|date d'effet|date de debut de validite|valido a partir de|fecha de inicio de validez|\
            fecha de entrada en vigor|valida dal|validita dal|data inizio validita|valido de|ingangsdatum|\
            datum inwerkingtreding|wazny od|data rozpoczecia waznosci|giltig fran|giltigt fran|gyldig fra|\
            gaeldende fra|voimassa alkaen|platnost od
            """
        case .certified:
            """
            date of certification|certification date|registration date|date of registration|date de certification|\
            fecha de certificacion|belgelendirme tarihi|tescil tarihi|zertifizierungsdatum|certified on|\
            date certified|date of approval|certification granted|date of certification / registration|\
            certification granted on|sertifikasyon tarihi|fecha de la certificacion|data di certificazione|\
            data da certificacao|datum certificatie|data certyfikacji
            """
        case .decision:
            """
            date of certification decision|certificate decision date|certification decision date|\
            certification decision|date of decision|decision date|datum der zertifizierungsentscheidung|\
            zertifizierungsentscheidung|belgelendirme karar tarihi|karar tarihi|date de decision
            """
        case .expiry:
            """
            valid until|valid till|valid to|valid through|valid thru|valid upto|valid up to|validity until|\
            validity to|validity date|validity|valid|certificate expiry date|certificate expiry|\
            certificate expires on|certificate expires|certificate expiration date|certificate valid until|\
            certificate validity|expiry date|expiration date|expire date|date of expiry certificate|date of expiry|\
            date of expiration|date of certificate expiry|expires on|expires|expiry|expiration|certificate end date|\
            end date|cycle end date|current cycle end date|current expiry date|gultig bis|gultigkeit bis|gultigkeit|\
            ablaufdatum|gultigkeitsende|gecerlilik tarihi|gecerlilik bitis tarihi|bitis tarihi|\
            son gecerlilik tarihi|gecerlilik suresi|gecerlilik|valable jusqu'au|valable jusqu'a|date d'expiration|\
            date d'echeance|date de fin de validite|valido hasta|fecha de caducidad|fecha de expiracion|\
            fecha de vencimiento|data di scadenza|scadenza|geldig tot|geldig t/m|vervaldatum|certificate valid to|\
            certificate valid till|validity of certificate|validity of the certificate|validity period|\
            period of validity|valid from - to|certificate validity date|validity expires|valid - until|\
            date of certificate expiration|date of expiry of certificate|expiry date of certificate|\
            expiry date of certification cycle|expiry date of certificate cycle|certificate expiring on|expiring on|\
            this certificate expires on|certification expiry date|certification expires|\
            certification expiration date|current certificate expiry date|current expiry|date expires|expires at|\
            validity end|validity end date|end of validity|certification valid until|certificate valid through|\
            registration expires|registration expiry|date of expiry of this certificate|gultig bis zum|\
            gultigkeitsdatum|gultigkeitsdauer|ablauf der gultigkeit|ablauf|verfalldatum|geltungsdauer|\
            son gecerlilik|belge gecerlilik tarihi|sertifika gecerlilik tarihi|gecerlilik sonu|valide jusqu'au|\
            validite jusqu'au|date de validite|fin de validite|date limite de validite|echeance|jusqu'au|\
            validez hasta|fecha de validez|fecha fin de validez|fecha de fin de validez|valida hasta|vigencia|\
            vigente hasta|vencimiento|caducidad|data scadenza|valido fino al|validita fino al|data di validita|\
            valido ate|validade|data de validade|data de expiracao|data de vencimento|expira em|valida ate|\
            geldigheidsdatum|geldig tot en met|einddatum|datum einde geldigheid|data waznosci|wazny do|\
            termin waznosci|certyfikat wazny do|waznosc do|giltig till|giltig t.o.m|giltigt till|giltighetstid|\
            giltig tom|gyldig til|gyldighed|udlobsdato|utlopsdato|gyldig inntil|voimassa|viimeinen voimassaolopaiva|\
            platnost do|valabil pana la
            """
        case .recertification:
            """
            re-certification due on|recertification due on|re-certification due date|recertification due date|\
            re-certification due|recertification due|due date for recertification|recertification due by|\
            recertification before|re-certification before|recertification on or before|\
            re-certification on or before
            """
        case .past:
            """
            expiry date of previous cycle|expiry date of the previous cycle|expiry date of previous certificate|\
            previous expiry date|previous expiry|previous certificate expiry|previous certificate expiry date|\
            validity of previous certificate|validity of the previous certificate|\
            validity of the former certificate|previous certificate valid until|previous cycle expiry date|\
            expiry of previous cycle|expiry date of last cycle|last cycle expiry date|\
            last certification cycle expiry date|gultigkeit vorheriges zertifikat|\
            gultigkeit des vorherigen zertifikats|gultigkeit altes zertifikat|ablauf des vorherigen zertifikats|\
            ablaufdatum des letzten zertifizierungszyklus|date d'expiration du cycle precedent|\
            fecha de expiracion del ciclo anterior|previous issue date|previous cycle start date|\
            scadenza del ciclo precedente|data di scadenza precedente
            """
        case .surveillanceDue:
            """
            surveillance audit due|surveillance due|next surveillance|1st surveillance audit due|\
            2nd surveillance audit due|first surveillance audit due|second surveillance audit due|\
            1st surveillance due|2nd surveillance due|surv. audit on or before|surveillance audit on or before|\
            1st surv. audit on or before|2nd surv. audit on or before|1st surveillance audit on or before|\
            2nd surveillance audit on or before|1st surveillance|2nd surveillance|first surveillance|\
            second surveillance|surveillance audit before|surveillance on or before|next audit due|\
            next surveillance audit|i. surveillance|ii. surveillance|surveillance|surveillance audit|\
            next surveillance date|next surveillance due|next surveillance audit due|\
            next surveillance audit due date|next surveillance on or before|surveillance audit due date|\
            surveillance due date|1st surveillance audit|2nd surveillance audit|1st surveillance audit date|\
            2nd surveillance audit date|first surveillance audit|second surveillance audit|surveillance 1|\
            surveillance 2|surveillance audit 1|surveillance audit 2|1st surveillance due on|\
            2nd surveillance due on|1st surveillance audit due on|2nd surveillance audit due on|\
            1st surveillance on or before|2nd surveillance on or before|1. gozetim tarihi|2. gozetim tarihi|\
            1. gozetim|2. gozetim|gozetim tarihi|i. gozetim|ii. gozetim|1. uberwachung|2. uberwachung|\
            uberwachungsaudit|nachstes uberwachungsaudit|surveillance audit to be conducted before|\
            surveillance audit to be done before
            """
        case .surveillanceDone:
            """
            1st surveillance audit done|2nd surveillance audit done|first surveillance audit done|\
            surveillance audit done|done on|surveillance done|1st surveillance done|2nd surveillance done|\
            1st surveillance audit done on|2nd surveillance audit done on|1st surveillance audit conducted on|\
            2nd surveillance audit conducted on|surveillance audit conducted on|surveillance audit done on
            """
        case .organization:
            """
            organization|organisation|company|company name|name of organization|name of the organization|\
            name of organisation|name of company|name of the company|organization name|organisation name|\
            certificate holder|certified organization|certified organisation|client|client name|issued to|\
            awarded to|granted to|registered organization|zertifikatsinhaber|inhaber|unternehmen|firma|kurulus|\
            kurulus adi|firma adi|firma unvani|belge sahibi|organisme|entreprise|empresa|organizacion|\
            name of client|legal entity|organization's name|organisation's name|organization / company|\
            name of certified organization|name of certified organisation|name of the certified organization|\
            name of the certified company|certified company|certified entity|certified client|company certified|\
            the certified organization|holder|holder of certificate|certificate owner|certificate issued to|\
            certificate granted to|certificate awarded to|presented to|awarded|zertifikatsinhaberin|\
            zertifikatinhaber|inhaber des zertifikats|name des unternehmens|zertifiziertes unternehmen|\
            organisation (name)|belgelendirilen kurulus|kurulusun adi|kurulus unvani|firmanin unvani|unvan|\
            organisme certifie|titulaire|titulaire du certificat|raison sociale|societe|organizacion certificada|\
            titular|razon social|nombre de la empresa|organizzazione|azienda|ragione sociale|titolare|organizacao|\
            entidade certificada|organisatie|certificaathouder|bedrijf|bedrijfsnaam|nazwa organizacji|organizacja|\
            foretag|organisation/company|virksomhed|bedrift|legal name|business name|entity|name
            """
        case .scope:
            """
            scope of certification|scope of registration|scope of activities|scope of activity|\
            scope of the management system|scope of supply|scope of approval|scope of the certification|\
            scope statement|scope|for the following scope|for the following activities|for the scope|\
            with the following scope|for the following field of activities|field of activity|certified scope|\
            geltungsbereich|anwendungsbereich|kapsam|belge kapsami|product or service range|perimetre|\
            domaine d'application|alcance|campo di applicazione|toepassingsgebied|for the scope of activities|\
            for the following scope of certification|for the following products / services|\
            for the following products/services|certification scope|scope of the isms|isms scope|scope of isms|\
            scope of services|scope of work|scope of certificate|scope of this certificate|\
            scope of certification is|scope of the certificate|scope of management system|\
            scope of information security management system|the scope of the isms|scope of this approval|\
            scope description|scope of the registration|activities|activity|business activities|\
            for the following products, services and activities|applicable to|is applicable to|\
            the management system is applicable to|the scope of this approval is applicable to|\
            this certificate is valid for the following scope|for the following activity|for the activities|\
            certified activities|fur den geltungsbereich|geltungsbereich der zertifizierung|zertifizierter bereich|\
            tatigkeitsbereich|fur folgenden geltungsbereich|belgelendirme kapsami|kapsami|faaliyet kapsami|\
            pour les activites suivantes|pour les activites|activites|domaine de certification|\
            perimetre de certification|perimetre certifie|portee|portee de la certification|para las actividades|\
            para las siguientes actividades|actividades|alcance de la certificacion|alcance del certificado|\
            alcance de certificacion|scopo|scopo di certificazione|campo di attivita|campi di attivita|\
            per i seguenti campi di attivita|ambito|ambito de certificacao|ambito da certificacao|escopo|\
            escopo de certificacao|para as seguintes atividades|voor het toepassingsgebied|\
            toepassingsgebied van de certificatie|reikwijdte|scope van de certificatie|w zakresie|zakres|\
            zakres certyfikacji|zakres certyfikatu|omfattning|certifieringens omfattning|omfang|gyldighedsomrade|\
            certificeringens omfang|soveltamisala|rozsah certifikace|per le seguenti attivita
            """
        case .body:
            """
            issued by|for the issuing office|the certification body of|the certification body|certification body|\
            certified by|die zertifizierungsstelle der|die zertifizierungsstelle des|die zertifizierungsstelle|\
            for and on behalf of|on behalf of|zertifizierungsstelle|ausgestellt von|name of certification body|\
            belgelendirme kurulusu|issuing office|certifying body|organisme de certification|issuing body|\
            issuing authority|name of the certification body|certificate issued by|issued by certification body|\
            issuing certification body|conformity assessment body|registrar|issuer|certifier|\
            certified and issued by|audited and certified by|audited by|assessed by|approved by|ausstellende stelle|\
            zertifiziert durch|zertifizierer|zertifizierungsgesellschaft|belgelendiren kurulus|\
            belgeyi veren kurulus|sertifikayi veren kurulus|organisme certificateur|delivre par|emis par|\
            entidad de certificacion|entidad certificadora|organismo de certificacion|emitido por|\
            organismo di certificazione|ente di certificazione|ente certificatore|rilasciato da|emesso da|\
            organismo de certificacao|entidade certificadora|certificatie-instelling|certificerende instelling|\
            uitgegeven door|afgegeven door|jednostka certyfikujaca|wydany przez|certifieringsorgan|utfardat av|\
            certificeringsorgan|udstedt af|sertifiseringsorgan|utstedt av|certifikacni organ|vydal|\
            for the certification body
            """
        case .accreditation:
            """
            accredited by|accreditation body|accreditation no|accreditation number|accreditation|akkreditiert durch|\
            akkreditierungsstelle|akreditasyon kurumu|akreditasyon|accredite par|under accreditation of|\
            accrediting body|name of accreditation body|accreditation body name|accredited under|accreditation by|\
            accreditation granted by|akkreditierung|akkreditierungsstelle der|akreditasyon kurulusu|\
            akredite eden kurulus|organisme d'accreditation|accreditation par|organismo de acreditacion|\
            acreditado por|entidad de acreditacion|acreditacion|organismo di accreditamento|ente di accreditamento|\
            accreditamento|accreditato da|organismo de acreditacao|acreditacao|accreditatie|accreditatie-instelling|\
            geaccrediteerd door|jednostka akredytujaca|akredytacja|ackrediterad av|akkrediteret af
            """
        case .applicability:
            """
            statement of applicability|soa|version of the statement of applicability|erklarung zur anwendbarkeit|\
            uygulanabilirlik bildirgesi|declaration d'applicabilite|soa version|soa ref|soa reference|soa no|\
            soa issue|soa date|statement of applicability version|statement of applicability (soa)|\
            statement of applicability ref|statement of applicability reference|statement of applicability no|\
            version der erklarung zur anwendbarkeit|anwendbarkeitserklarung|erklarung der anwendbarkeit|\
            soa versiyonu|declaration d'applicabilite version|declaracion de aplicabilidad|\
            declaracao de aplicabilidade|dichiarazione di applicabilita|verklaring van toepasselijkheid|\
            deklaracja stosowania|uttalande om tillamplighet
            """
        case .standard:
            """
            standard|norm|standart|norme|norma|management system standard|certification standard|standards|\
            standard(s)|certified standard|applicable standard|norm(en)|normen|zertifizierungsnorm|\
            reference standard|norma de referencia|certified to|norma di riferimento
            """
        case .other:
            """
            recertification audit due|re-certification audit due|recertification audit due before|\
            recertification audit before|address|site|sites|page|ea code|iaf code|nace|revision|\
            latest revision date|revision date|revision no|authorised by|authorized by|signature|signed|adresse|\
            adres|location|locations|audit report no|report no|duns|technical sector|cycle|managing director|\
            certified location|certified site|certified sites|certified locations|main site|head office|\
            headquarters|registered office|registered address|address of company|company address|site address|\
            other sites|additional sites|annex|appendix|industry code|ea|iaf|eac code|eac|nace code|iaf sector|\
            iaf technical sector|technical area|revision number|latest revision|last revision|version|version no|\
            version number|issue number|issue no|issue n|certification cycle number|certification cycle|\
            cycle number|audit report number|audit report|order no|order number|contract no|file number|\
            certification body address|local office|contact|tel|phone|email|e-mail|web|website|verify|verification|\
            to verify|anschrift|standorte|standort|endereco|direccion|indirizzo|adresse du site|adresi|siege social|\
            employees|number of employees|no. of employees|decision|manager|director|general manager|\
            technical manager|technical director|certification manager|lead auditor|president|chief executive|ceo|\
            authorized signatory|authorised signatory|renewal decision date|data decisione di rinnovo|date of audit|\
            audit date|last audit date|date of last audit|certification / recertification audit date|\
            certification/recertification audit date|recertification audit date|last revised|last modified|\
            date of revision|amendment date|last amendment|modification date|aenderungsdatum|anderungsdatum|\
            revizyon tarihi|revizyon no|revizyon|previous certificate
            """
        }
    }
}
