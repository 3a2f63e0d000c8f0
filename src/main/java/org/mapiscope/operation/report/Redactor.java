package org.mapiscope.operation.report;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiUid;

/**
 * Replaces in a report what says who and where. Used for one report; not thread-safe.
 *
 * <p>It walks the report twice: first it learns what is secret, from what each text is known to be and from what looks so;
 * then it replaces, everywhere, all that it has learned.
 */
final class Redactor {
    private static final int HASH_BYTES = 4;
    /** Encoded in something encoded, and that in something encoded; nobody writes more. */
    private static final int DEPTH = 3;
    /** Kinds from the surest to the vaguest: what a text was taken for first, it stays. */
    private static final List<TextKind> ORDER = List.of(TextKind.EMAIL, TextKind.USER, TextKind.PERSON, TextKind.HOST,
            TextKind.MAILBOX, TextKind.PROFILE, TextKind.NAME, TextKind.PATH, TextKind.FREE, TextKind.ANY,
            TextKind.SECTION, TextKind.ARGUMENTS);
    private static final Pattern EMAIL = Pattern.compile("[^\\s@\\\\/\"]+@[^\\s@\\\\/\"]+");
    private static final Pattern DIRECTORY_NAME = Pattern.compile("(?is)/o=.*|(?:cn|ou|dc|o)=[^,]+,.*");
    private static final Pattern PATH = Pattern.compile("(?s)[A-Za-z]:[\\\\/].*|[\\\\]{2}.*|/[^/=]+/.*|%\\w+%.*|~/.*");
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)++");
    private static final Pattern HARMLESS = Pattern.compile(
            "(?i)[\\d.,:+/\\s-]{1,12}|0x[0-9a-f]{1,8}|true|false|yes|no|\\{?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}}?"
                    + "|[0-9a-f]{32}|ipm(?:\\.[a-z]+)*+|PR_\\w+|.");
    private static final Pattern SEPARATOR = Pattern.compile("\\\\");
    private static final Pattern PREFIXED = Pattern.compile(
            "(?i)((?:mailbox|caixa de correio|online archive|arquivo online|archive|arquivo|public folders|pastas públicas"
                    + "|calendar|calendário|contacts|contatos)\\s+-\\s+)(.+)");
    private static final Pattern NUMBERED = Pattern.compile("(.*?)\\s*\\(?\\d+\\)?");

    private final Redaction redaction;
    private final Secrets secrets = new Secrets();
    private final Map<SecretKind, Integer> replaced = new EnumMap<>(SecretKind.class);
    private final FreeText free = new FreeText(secrets, this::count);
    private final SecretKeySpec key;
    private boolean learning = true;

    /** @param passwords that are known to have been used: none of them is in the report, redacted or not */
    Redactor(Redaction redaction, Collection<String> passwords) {
        this.redaction = redaction;
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, "HmacSHA256");
        passwords.forEach(secrets::password);
    }

    /** Who runs this program, and where: paths and errors may name them. */
    private void learnMachine() {
        Stream.of(System.getProperty("user.name"), System.getenv("USERNAME"), System.getenv("USER"))
                .filter(each -> each != null && !each.isBlank()).forEach(secrets::user);
        Stream.of(System.getenv("COMPUTERNAME"), System.getenv("HOSTNAME"), System.getenv("USERDOMAIN"))
                .filter(each -> each != null && !each.isBlank()).forEach(secrets::host);
    }

    /** {@return how often each kind was replaced} */
    Map<SecretKind, Integer> replaced() {
        return Collections.unmodifiableMap(new EnumMap<>(replaced));
    }

    private void count(SecretKind kind) {
        replaced.merge(kind, 1, Integer::sum);
    }

    /** {@return the same report without secrets} */
    ReportNode redact(ReportNode report) {
        if (redaction == Redaction.ON) {
            ORDER.forEach(kind -> learn(report, kind));
            learnMachine();
            learning = false;
        }
        replaced.clear();
        return clean(report);
    }

    private void learn(ReportNode node, TextKind kind) {
        if (node instanceof ReportNode.Text text && text.kind() == kind) {
            redact(text.text(), kind);
        }
        node.children().forEach(each -> learn(each, kind));
    }

    private ReportNode clean(ReportNode node) {
        return switch (node) {
            case ReportNode.Text text -> new ReportNode.Text(redaction == Redaction.ON
                    ? redact(text.text(), text.kind())
                    : open(text.text(), text.kind()), text.kind());
            case ReportNode.Blob blob -> blob(blob);
            case ReportNode.Fields fields -> {
                Map<String, ReportNode> cleaned = new LinkedHashMap<>();
                fields.fields().forEach((name, value) -> cleaned.put(name, clean(value)));
                yield new ReportNode.Fields(cleaned);
            }
            case ReportNode.Rows rows -> new ReportNode.Rows(rows.nodes().stream().map(this::clean).toList());
            case ReportNode.Code code -> code;
            case ReportNode.Word word -> word;
            case ReportNode.Amount amount -> amount;
            case ReportNode.Truth truth -> truth;
            case ReportNode.Moment moment -> moment;
        };
    }

    private ReportNode blob(ReportNode.Blob blob) {
        if (redaction == Redaction.OFF) {
            return new ReportNode.Code(blob.bytes().hex());
        }
        if (blob.bytes().size() == MapiUid.SIZE && !isText(blob.bytes()) && !says(blob.bytes().toArray())) {
            return new ReportNode.Code(new MapiUid(blob.bytes()).toString());
        }
        return new ReportNode.Code(hash(blob.bytes().toArray()));
    }

    /** {@return whether bytes could be a text: of ASCII, or of one script in UTF-16} */
    private static boolean isText(Bytes bytes) {
        boolean ascii = true;
        boolean script = true;
        for (int i = 0; i < bytes.size(); i++) {
            int each = bytes.u8(i);
            ascii &= each == 0 || (each >= ' ' && each < 0x7F);
            script &= i % 2 == 0 || each == bytes.u8(1);
        }
        return ascii || script;
    }

    private boolean says(byte[] bytes) {
        String hex = HexFormat.of().formatHex(bytes);
        return !encoded(1).redact(hex).equals(hex);
    }

    /** {@return the text with passwords and conditions on messages left out, and nothing else} */
    private String open(String text, TextKind kind) {
        String plain = kind == TextKind.ARGUMENTS ? CallArguments.withoutConditions(text) : text;
        Pieces pieces = new Pieces(FreeText.withoutPasswords(plain, this::count));
        pieces.replace(secrets.parts(), secret -> {
            count(secret.kind());
            return secret.replacement();
        });
        return pieces.text();
    }

    private String redact(String text, TextKind kind) {
        if (text.isBlank()) {
            return text;
        }
        return switch (kind) {
            case FREE -> free(text);
            case PATH -> path(text);
            case ARGUMENTS -> CallArguments.redact(text, each -> redact(each, TextKind.ANY), this::entryId);
            case ANY -> any(text);
            case SECTION -> SEPARATOR.splitAsStream(text).map(each -> redact(each, TextKind.ANY))
                    .collect(Collectors.joining("\\"));
            case PERSON -> whole(text, kind, SecretKind.PERSON);
            case EMAIL, MAILBOX -> whole(text, TextKind.MAILBOX, SecretKind.PERSON);
            case USER -> whole(text, kind, SecretKind.USER);
            case HOST -> whole(text, kind, SecretKind.HOST);
            case PROFILE -> Kept.isName(text) ? text : whole(text, kind, SecretKind.PROFILE);
            case NAME -> name(text);
        };
    }

    private String free(String text) {
        String plain = FreeText.withoutPasswords(text, this::count);
        return free.redact(learning ? plain : encoded(0).redact(plain));
    }

    private EncodedText encoded(int depth) {
        return new EncodedText(
                plain -> free.redact(depth < DEPTH ? encoded(depth + 1).redact(plain) : plain),
                plain -> !secrets.parts().find(plain).isEmpty() || !secrets.wholes().find(plain).isEmpty(), bytes -> {
                    count(SecretKind.BYTES);
                    return hash(bytes);
                });
    }

    /** {@return what stands for bytes: the same bytes have the same, in this report only} */
    private String hash(byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return "[" + bytes.length + " bytes #"
                    + HexFormat.of().formatHex(mac.doFinal(bytes), 0, HASH_BYTES) + "]";
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    private String entryId(String text) {
        count(SecretKind.BYTES);
        return hash(text.getBytes(StandardCharsets.US_ASCII)).replaceFirst("\\d+",
                Matcher.quoteReplacement(text.substring(0, text.indexOf(':'))));
    }

    private String path(String text) {
        if (DIRECTORY_NAME.matcher(text).matches()) {
            count(SecretKind.DIRECTORY_NAME);
            return secrets.directoryName(text);
        }
        String redacted = PATH.matcher(text).matches() || text.indexOf('\\') >= 0
                ? free.paths().redact(text)
                : free.paths().redact("./" + text).substring(2);
        if (redacted.equals(text)) {
            return text;
        }
        count(SecretKind.FILE);
        secrets.rememberWhole(text, redacted, SecretKind.FILE);
        return redacted;
    }

    /** A text that is one secret as a whole, of the form that it has. */
    private String whole(String text, TextKind kind, SecretKind fallback) {
        String stripped = text.strip();
        Optional<SecretSearch.Secret> known = secrets.wholes().exactly(stripped)
                .or(() -> secrets.parts().exactly(stripped));
        if (known.isPresent()) {
            count(known.get().kind());
            return known.get().replacement();
        }
        if (EMAIL.matcher(stripped).matches()) {
            count(SecretKind.EMAIL);
            return secrets.email(stripped);
        }
        if (DIRECTORY_NAME.matcher(stripped).matches()) {
            count(SecretKind.DIRECTORY_NAME);
            return secrets.directoryName(stripped);
        }
        if (kind != TextKind.HOST && PATH.matcher(stripped).matches()) {
            return path(stripped);
        }
        count(fallback);
        return switch (kind) {
            case HOST -> secrets.host(stripped);
            case USER -> secrets.user(stripped);
            case PROFILE -> secrets.profile(stripped);
            case NAME -> secrets.named(stripped);
            case ANY -> HOST.matcher(stripped).matches() ? free(stripped) : secrets.text(stripped);
            case PERSON, EMAIL, MAILBOX, FREE, PATH, SECTION, ARGUMENTS -> secrets.person(stripped);
        };
    }

    private String name(String text) {
        Matcher numbered = NUMBERED.matcher(text);
        if (Kept.isName(text) || (numbered.matches() && Kept.isName(numbered.group(1)))) {
            return text;
        }
        Matcher prefixed = PREFIXED.matcher(text);
        return prefixed.matches()
                ? prefixed.group(1) + redact(prefixed.group(2), TextKind.PERSON)
                : whole(text, TextKind.NAME, SecretKind.NAME);
    }

    private String any(String text) {
        if (Kept.isName(text)) {
            return text;
        }
        // 32 digits in hex are an identifier, or a text of eight letters
        return HARMLESS.matcher(text).matches()
                ? free(text)
                : whole(text, TextKind.ANY, SecretKind.TEXT);
    }
}
