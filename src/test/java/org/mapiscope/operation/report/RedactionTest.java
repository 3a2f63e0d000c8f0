package org.mapiscope.operation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapiscope.operation.profile.HandMadeProfile.Owner;

/** Secrets are planted in every part of a report, in many forms; none of them may be in what comes out. */
class RedactionTest {
    private static final String PASSWORD = "tr0ub4dor&3";

    /** {@return everything that a text may be written as in a file} */
    private static Set<String> forms(String secret) {
        Set<String> forms = new LinkedHashSet<>(List.of(secret, secret.replace("\\", "\\\\")));
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] bytes = secret.getBytes(charset);
            forms.add(HexFormat.of().formatHex(bytes));
            forms.add(HexFormat.ofDelimiter(" ").formatHex(bytes));
            forms.add(new String(bytes, StandardCharsets.ISO_8859_1));
            for (int skip = 0; skip < 3; skip++) {
                byte[] shifted = new byte[bytes.length + skip];
                System.arraycopy(bytes, 0, shifted, skip, bytes.length);
                String base64 = Base64.getEncoder().withoutPadding().encodeToString(shifted);
                // what is beside the secret changes the digits at its ends
                forms.add(base64.substring(skip == 0 ? 0 : skip + 1, base64.length() - 1));
            }
        }
        return forms;
    }

    private static List<String> found(Report report, List<String> secrets) {
        String all = (report.html() + report.json()).toLowerCase(Locale.ROOT);
        return secrets.stream().filter(secret -> forms(secret).stream()
                .anyMatch(form -> all.contains(form.toLowerCase(Locale.ROOT)))).toList();
    }

    private static List<String> secrets(Owner owner) {
        List<String> secrets = new ArrayList<>(List.of(owner.person(), owner.user(), owner.email(), owner.domain(),
                owner.domain().substring(0, owner.domain().indexOf('.')), owner.server(),
                owner.server().substring(0, owner.server().indexOf('.')), owner.pst(), owner.profile(),
                owner.mailbox(), owner.pstPath(), owner.ostPath(), "merger with Northwind", "Old mail"));
        secrets.addAll(List.of(owner.person().split(" ")));
        return secrets;
    }

    private static Report report(ReportContent content, Redaction redaction) {
        return Report.of(content, new ReportRequest(ReportSamples.request(redaction).parts(), redaction,
                Locale.ENGLISH, Set.of(PASSWORD)));
    }

    @Test
    void noSecretOfAProfileItsSessionsCallsAndFindingsIsInTheReport() {
        Report report = report(ReportSamples.content(ReportSamples.ANA), Redaction.ON);

        assertEquals(List.of(), found(report, secrets(ReportSamples.ANA)));
    }

    @Test
    void withoutRedactionNamesStayAndWordsOfMessagesDoNot() {
        Report report = report(ReportSamples.content(ReportSamples.ANA), Redaction.OFF);

        assertEquals(secrets(ReportSamples.ANA).stream().filter(each -> !each.contains("merger")).toList(),
                found(report, secrets(ReportSamples.ANA)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "user %s was refused", "user=%s;host=EX01", "mailOf%sHere", "\"%s\"", "<%s>",
        "(%s)", "%s@fabrikam.example", "FABRIKAM\\%s", "C:\\Users\\%s\\secret\\x.pst", "c:/users/%s/x",
        "C:\\\\Users\\\\%s\\\\x.pst", "/home/%s/.thunderbird/prefs.js", "\\\\EX01\\%s$\\mail.pst",
        "file:///C:/Users/%s/x.pst", "https://ex01.fabrikam.example/owa/%s", "%s.pst is locked",
        "S-1-5-21-1-2-3-1001 is %s"})
    void aUserIsFoundInTextsOfAllKinds(String text) {
        ReportContent content = ReportSamples.content(ReportSamples.ANA)
                .withCalls(Stream.of("ana.prado", "ANA.PRADO", "Ana.Prado")
                        .map(form -> ReportSamples.call("", text.formatted(form))).toList());

        assertEquals(List.of(), found(report(content, Redaction.ON), secrets(ReportSamples.ANA)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ana Prado", "ANA PRADO", "Prado, Ana", "ana_prado", "anaprado", "aprado", "prado",
        "EX01", "ex01.fabrikam.example", "FABRIKAM", "negocios", "ANAPRA~1", "Ana em casa"})
    void whatIsKnownIsFoundInOddForms(String secret) {
        byte[] narrow = secret.getBytes(StandardCharsets.UTF_8);
        byte[] wide = secret.getBytes(StandardCharsets.UTF_16LE);
        List<String> texts = List.of(secret, "x" + secret.replace(" ", "%20") + "&y=1",
                HexFormat.of().formatHex(narrow),
                "0x" + HexFormat.of().withUpperCase().formatHex(wide), HexFormat.ofDelimiter(" ").formatHex(wide),
                Base64.getEncoder().encodeToString(narrow), Base64.getEncoder().encodeToString(wide),
                Base64.getUrlEncoder().withoutPadding()
                        .encodeToString(("ab" + secret).getBytes(StandardCharsets.UTF_8)),
                new String(wide, StandardCharsets.ISO_8859_1), escaped(secret, "\\u%04x"), escaped(secret, "&#%d;"),
                escaped(secret, "%%%02X"), escaped(secret, "=%02X"));
        ReportContent content = ReportSamples.content(ReportSamples.ANA)
                .withCalls(texts.stream().map(text -> ReportSamples.call("", "it was " + text)).toList());
        Report report = report(content, Redaction.ON);

        assertEquals(List.of(), found(report, List.of(secret)));
        assertEquals(List.of(), texts.stream().filter(report.html()::contains).toList());
    }

    private static String escaped(String text, String form) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append(form.formatted(c)));
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            called by bo.lind@northwind.example at noon      | bo.lind
            at 10.11.12.13 or fe80::1ff:fe23:4567:890a       | 10.11.12.13
            at fe80::1ff:fe23:4567:890a                      | fe80::1ff
            /o=Northwind/ou=Sales/cn=Recipients/cn=bolind    | bolind
            CN=Bo Lind,OU=Sales,DC=northwind,DC=example      | Sales
            S-1-5-21-1111-2222-3333-1001                     | 1111-2222
            D:\\Merkur\\plans of june.pst was not found      | Merkur
            \\\\filer\\people\\x.pst                         | filer
            /home/bo/Mail/private.mbox                       | private
            no host mail7.northwind.local                    | mail7
            the file BOLIND~1.PST                            | BOLIND
            https://bo:hush@northwind.example/inbox?id=1     | hush
            password=hush                                    | hush
            the server NWCENTRAL7 does not answer            | NWCENTRAL7
            server "NWFILES" is gone                         | NWFILES
            user 'bolind' was refused                        | bolind
            NORTHWIND\\bolind has no right                   | northwind
            C:\\Users\\mail\\private.pst                     | private
            Authorization: Basic Ym86aHVzaA==                | Ym86
            """)
    void whatLooksLikeASecretIsReplacedWithoutBeingKnown(String text, String secret) {
        ReportContent content = ReportSamples.content(ReportSamples.ANA)
                .withCalls(List.of(ReportSamples.call("", text)));

        assertEquals(List.of(), found(report(content, Redaction.ON), List.of(secret)));
    }

    @Test
    void stringsInArgumentsOfCallsAreReplacedAndNumbersAndFlagsStay() {
        String arguments = "lpszFolderName=\"Plans for Merkur\", lpEntryID=3:0xABCDEF, ulFlags=MAPI_UNICODE | 0x40, "
                + "lpInterface={00020303-0000-0000-C000-000000000046}, lpTags=[PR_SUBJECT_W, 0x8001001F]";
        ReportContent content = ReportSamples.content(ReportSamples.ANA)
                .withCalls(List.of(ReportSamples.call(arguments, "")));

        assertEquals("lpszFolderName=\"Text-1\", lpEntryID=[3 bytes #], ulFlags=MAPI_UNICODE | 0x40, "
                + "lpInterface={00020303-0000-0000-C000-000000000046}, lpTags=[PR_SUBJECT_W, 0x8001001F]",
                report(content, Redaction.ON).json().replaceAll("(?s).*\"arguments\" : \"(lpsz.*?[^\\\\])\",.*", "$1")
                        .replace("\\\"", "\"").replaceAll("#[0-9a-f]+", "#"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "lpszPassword=%s", "tried \"%s\" twice"})
    void aPasswordThatWasTypedIsNowhereWithRedactionOffEither(String text) {
        ReportContent content = ReportSamples.content(ReportSamples.ANA)
                .withCalls(List.of(ReportSamples.call("", text.formatted(PASSWORD))));

        assertEquals(List.of(), found(report(content, Redaction.OFF), List.of(PASSWORD)));
    }

    @Test
    void theSameTextHasTheSamePlaceholderInEveryCase() {
        ReportContent content = ReportSamples.content(ReportSamples.ANA)
                .withCalls(List.of(ReportSamples.call("", "BO.LIND@NORTHWIND.EXAMPLE"),
                        ReportSamples.call("", "bo.lind@northwind.example")));
        List<String> details = report(content, Redaction.ON).json().lines().filter(each -> each.contains("\"detail\""))
                .skip(1).map(String::strip).distinct().toList();

        assertEquals(List.of("\"detail\" : \"user2@domain2.example\""), details);
    }

    @Test
    void namesOfMapiAndWindowsStay() {
        String text = "IMAPISession::OpenMsgStore failed with MAPI_E_NOT_FOUND (0x8004010F) in olmapi32.dll "
                + "16.0.17328.20550, C:\\Program Files\\Microsoft Office\\root\\Office16\\OUTLOOK.EXE, "
                + "{00020303-0000-0000-C000-000000000046}, S-1-5-18, 127.0.0.1, at 12:30:45";
        ReportContent content = ReportSamples.content(ReportSamples.ANA)
                .withCalls(List.of(ReportSamples.call("", text)));

        assertEquals(true, report(content, Redaction.ON).json().contains(text.replace("\\", "\\\\")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.", "a@", "@", "\\", "\\a", "/a", "C:\\", "C:\\a.pst ", "%41", "=41", "cn=a,",
        "/o=a/cn=b", "0A ", "41", "QUJD", "a~1", "S-1-5-21-", "1.", "::", "&#65;", "\\u0041", "x=", "\"", "\u00E9",
        "ana.prado"})
    void longTextsOfAnyKindTakeNoTime(String part) {
        String text = part.repeat(20_000 / part.length());
        ReportContent content = ReportContent.of(ProgramFacts.now("1"))
                .withCalls(List.of(ReportSamples.call("lpsz=\"" + text + "\"", text)));

        assertEquals(true, assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> report(content, Redaction.ON).json().contains("\"calls\"")));
    }

    @Test
    void randomSecretsAtRandomPlacesAreNowhere() {
        Random random = new Random(20260304);
        List<String> left = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Owner owner = owner(random);
            ReportContent content = ReportSamples.content(owner).withCalls(List.of(
                    ReportSamples.call("lpszName=\"" + planted(owner, random) + "\"", planted(owner, random)),
                    ReportSamples.call("", planted(owner, random))));
            found(report(content, Redaction.ON), secrets(owner))
                    .forEach(each -> left.add(each + " of " + owner + content.calls()));
        }

        assertEquals(List.of(), left);
    }

    private static Owner owner(Random random) {
        String first = word(random, 4);
        String last = word(random, 5);
        String domain = word(random, 5).toLowerCase(Locale.ROOT) + List.of(".com", ".com.br", ".local", ".example")
                .get(random.nextInt(4));
        return new Owner(first + " " + last, (first + "." + last).toLowerCase(Locale.ROOT), domain,
                word(random, 4).toUpperCase(Locale.ROOT) + "7." + domain, word(random, 6), word(random, 4) + " x");
    }

    /** {@return a word that no language has, so that it is nowhere by chance} */
    private static String word(Random random, int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append("bdfgkmpstvz".charAt(random.nextInt(11)))
                    .append("aeiou\u00E9\u00E3\u00FC".charAt(random.nextInt(8)));
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String planted(Owner owner, Random random) {
        List<String> secrets = secrets(owner).stream().filter(each -> !each.contains("merger")).toList();
        String secret = secrets.get(random.nextInt(secrets.size()));
        String cased = switch (random.nextInt(3)) {
            case 0 -> secret.toUpperCase(Locale.ROOT);
            case 1 -> secret.toLowerCase(Locale.ROOT);
            default -> secret;
        };
        return switch (random.nextInt(6)) {
            case 0 -> "failed: " + cased;
            case 1 -> "xyz" + cased + "9";
            case 2 -> HexFormat.of().formatHex(cased.getBytes(StandardCharsets.UTF_16LE));
            case 3 -> "id=" + Base64.getEncoder().encodeToString(cased.getBytes(StandardCharsets.UTF_8));
            case 4 -> "C:\\Users\\" + cased.replace('\\', '_') + "\\x.ost cannot be read";
            default -> URLEncoder.encode(cased, StandardCharsets.UTF_8);
        };
    }
}
