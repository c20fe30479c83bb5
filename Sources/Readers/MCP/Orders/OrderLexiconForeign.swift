extension OrderLexicon {
    /// Other languages, folded as the words of a text are: lower case, Latin letters without their marks. Words of other
    /// scripts are stems: they are found inside a longer word.
    static let foreign: [(sense: Sense, words: String)] = [
        (
            .xSetAside,
            """
            ignoriere ignorieren ignoriert vergiss vergesse missachte missachten ubergehe ignorez ignore oubliez oublie \
            ignorer ignora ignorar olvida olvide descarta ignorad desconsidere esqueca desconsiderar dimentica ignorare \
            ignorate negeer vergeet zignoruj ignoruj zapomnij pomin yoksay gormezden yok_say dikkate_alma unut \
            忽略 无视 無視 忘记 忘掉 不要理会 忘れ 무시 잊 игнорир забуд забыт отброс تجاهل انس अनदेखा नजरअंदाज भूल \
            התעלם
            """
        ),
        (
            .xInstructions,
            """
            anweisungen anweisung regeln vorgaben instruktionen instructions consignes regles directives instrucciones \
            indicaciones reglas instrucoes orientacoes istruzioni regole indicazioni instructies regels instrukcje \
            polecenia instrukcji polecen talimatlari talimatlar talimat yonergeleri kurallari \
            指令 指示 规则 提示词 命令 ルール 지시 명령 지침 инструкц указани правил التعليمات تعليمات الأوامر \
            निर्देश आदेश ההוראות
            """
        ),
        (
            .xPrevious,
            """
            bisherigen vorherigen fruheren alle obigen vorigen precedentes toutes anterieures anteriores todas previas \
            precedenti tutte eerdere alle vorige poprzednie wszystkie wczesniejsze onceki tum butun yukaridaki \
            之前 以前 以上 先前 所有 全部 これまで すべて 全て 이전 모든 предыдущ все прежн السابقة جميع पिछले सभी הקודמות
            """
        ),
        (
            .xDeny,
            """
            n nicht nichts niemals nie kein ne pas jamais rien no nunca ni nao nunca jamais non mai niet nooit nie nigdy \
            asla hicbir soyleme bildirme bahsetme \
            不要 请勿 切勿 别 不得 不能 しないで ないで ない 지 마 말하지 알리지 не никогда ни لا दون नहीं मत न אל
            """
        ),
        (
            .xTell,
            """
            sage sagen erwahne erwahnen mitteilen informiere informieren verrate verraten dites dis mentionnez \
            mentionner informez informer revelez dire menciones digas informes reveles mencione diga informe revele \
            cuentes conte diga mencione dica menzionare informare rivelare dire vertel noem meld mow mowic wspominaj \
            informuj soyleme bildirme bahsetme belirtme \
            告诉 告知 提及 透露 知らせ 伝え 言わ 教え 알리 알리지 말하 말하지 언급 знать сообща говор упомина рассказыв تخبر تذكر بتا बता उल्लेख תספר
            """
        ),
        (
            .xPeople,
            """
            benutzer nutzer anwender benutzern nutzern kunden utilisateur lutilisateur client usuario usuarios cliente \
            utilizador utente allutente lutente cliente gebruiker uzytkownikowi uzytkownika uzytkownik klientowi \
            kullaniciya kullanici kullanicidan \
            用户 使用者 客户 ユーザ 利用者 사용자 пользовател клиент المستخدم مستخدم उपयोगकर्ता למשתמש המשתמש
            """
        ),
        (
            .xMove,
            """
            ubergib ubergeben ubergebe sende senden schicke schicken fuge ubermittle ubertrage envoyez envoie transmettez \
            incluez inclure ajoutez envia envie incluye incluir pasa anade enviar inclua invia inviare includi \
            coloque coloca mete joindre leite weiterleiten stuur verstuur voeg wyslij przekaz dolacz gonder ilet ekle ubermitteln einfugen mitgeben \
            发送 一起传 传入 放进 放入 传递 包含 填入 上传 送信 送っ 送る 含め 渡し 전송 보내 포함 전달 переда отправ вставь включ أرسل مرر أدرج भेज शामिल שלח
            """
        ),
        (
            .xTake,
            """
            lies lese auslesen lisez lire lee leer leia leggi lees przeczytaj oku \
            读取 打开 読み 읽 прочита прочти اقرأ पढ़ קרא
            """
        ),
        (
            .xLoot,
            """
            gesprachsverlauf chatverlauf passworter passwort kennworter zugangsdaten systemprompt conversation \
            lhistorique historique contrasenas contrasena conversacion senhas senha conversa cronologia password \
            conversazione wachtwoorden wachtwoord gesprek hasla haslo rozmowy gecmisini sifreleri parolalari sohbet \
            konversation unterhaltung credenciales credenciais credenziali identifiants sus_archivos sus_correos seus_arquivos seus_emails ses_fichiers mails nachrichten mots_de_passe mot_de_passe \
            对话 聊天记录 系统提示 密码 密钥 会話 履歴 パスワード 대화 비밀번호 переписк парол истори ключ كلمات محادثة पासवर्ड बातचीत סיסמ
            """
        ),
        (
            .xWhole,
            """
            gesamte gesamten ganze vollstandigen toute tout toda todo entera inteira intera tutta hele cala wszystkie \
            全部 所有 すべて 全 모든 전체 всю все полн كل جميع पूरी सभी
            """
        ),
        (
            .xDuty,
            """
            muss mussen jedem jeder vor avant chaque antes cada prima ogni voor elke przed kazdym her once \
            必须 调用之前 先 每次 毎回 前に 必ず 전에 반드시 перед каждым قبل पहले
            """
        ),
        (
            .xStealth,
            """
            unauffallig heimlich secretamente discretement silencieusement secretement segretamente discretamente gizlice \
            potajemnie stiekem 偷偷 悄悄 保密 こっそり 内緒 몰래 незаметно тайно втайне سرا चुपके
            """
        ),
        (.xMentions, "erkennt pruft detecte verifie detecta comprueba rileva wykrywa 检测 检查 検出 감지 обнаруж प्रतिबंध"),
    ]
}
