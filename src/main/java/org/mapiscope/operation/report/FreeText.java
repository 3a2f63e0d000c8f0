package org.mapiscope.operation.report;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.mapiscope.operation.report.Pieces.Replacement;

/** Replaces in a text what looks like a secret, and what is known to be one. */
final class FreeText {
    private static final Pattern PASSWORD = Pattern.compile(
            "(?i)((?:password|passwd|pwd|passphrase|senha|secret|token|api[_-]?key)\"?\\s*[=:]\\s*)(\"[^\"]*\"|'[^']*'|[^\\s,;&]+)");
    private static final Pattern AUTHORIZATION = Pattern.compile("(?i)((?:basic|bearer)\\s+)([A-Za-z0-9+/=._~-]{6,})");
    private static final Pattern FILE_URL = Pattern.compile("(?i)file:/+[^\\s\"'<>]+");
    private static final Pattern WEB = Pattern
            .compile("[a-zA-Z][a-zA-Z0-9+.-]{0,30}+://([^\\s\"'<>/?#]+)([^\\s\"'<>]*)");
    private static final Pattern EMAIL = Pattern.compile(
            "(?<![\\p{L}\\p{N}_%+])[\\p{L}\\p{N}_%+][\\p{L}\\p{M}\\p{N}._%+'-]{0,128}+@"
                    + "(?:[\\p{L}\\p{M}\\p{N}-]++\\.)*+[\\p{L}\\p{M}\\p{N}-]+");
    private static final Pattern LEGACY_NAME = Pattern.compile(
            "(?i)/o=[^/\"'<>|\\r\\n;,]+(?:/(?:ou|cn)=[^/\"'<>|\\r\\n;,]+)*+");
    private static final Pattern LDAP_NAME = Pattern.compile(
            "(?i)\\b(?:CN|OU|DC|O|UID)=[^,;\"'\\r\\n/\\\\]+(?:,\\s*(?:CN|OU|DC|O|L|C|ST|UID)=[^,;\"'\\r\\n/\\\\]+)++");
    private static final String OF_PATH = "(?:(?!\\b[A-Za-z]:[\\\\/])[^\\r\\n\"<>|?*:])*+";
    private static final Pattern PATH = Pattern.compile("(?<![\\p{L}\\p{N}])[A-Za-z]:[\\\\/]" + OF_PATH
            + "|(?<![\\\\\\w:])\\\\{2,}(?:[?.]\\\\+)?[^\\\\\\s\"<>|*:]" + OF_PATH
            + "|(?<![:/\\w.])//[\\w.-]+/" + OF_PATH
            + "|%\\w+%[\\\\/]" + OF_PATH
            + "|(?<![\\p{L}\\p{N}/\\\\.:<=])[~]?/[\\p{L}\\p{M}\\p{N}._~-]+/" + OF_PATH);
    private static final Pattern SID = Pattern.compile("\\bS-1-\\d+(?:-\\d+)+\\b");
    private static final Pattern KNOWN_SID = Pattern.compile("S-1-(?!5-21-|12-1-).*");
    private static final Pattern IPV4 = Pattern.compile("(?<![\\w.])(?:\\d{1,3}\\.){3}\\d{1,3}(?!\\w|\\.\\d)");
    private static final Pattern IPV6 = Pattern.compile(
            "(?i)(?<![\\w:])(?=[0-9a-f:]*\\d)(?:(?:[0-9a-f]{1,4}:){4,7}[0-9a-f]{1,4}"
                    + "|(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}|::[0-9a-f]{2,4}(?::[0-9a-f]{1,4})*)(?![\\w:])");
    private static final Pattern DOTTED = Pattern.compile(
            "(?<![\\p{L}\\p{N}@_$~\\\\/-])[\\p{L}\\p{N}_$][\\p{L}\\p{M}\\p{N}_$-]*(?:\\.[\\p{L}\\p{N}_$][\\p{L}\\p{M}\\p{N}_$-]*)++");
    private static final Pattern SHORT_NAME = Pattern.compile(
            "[\\p{L}\\p{N}_$!#&@^-]{1,8}~\\d(?:\\.[\\p{L}\\p{N}]{1,3})?");

    /** A name behind the word that says what it is. */
    private static final Pattern SERVER = Pattern.compile(
            "(?<=\\b(?i:server|servidor|host|computer|computador|machine)\\b[ :=]{1,2}[\"']?)"
                    + "(?:[A-Za-z][\\w-]*\\d[\\w-]*|[A-Z][A-Z0-9-]{3,})(?![\\w.\\\\/])");
    private static final Pattern USER = Pattern.compile(
            "(?<=\\b(?i:user|usu\u00E1rio|mailbox|account|conta)\\b[ :=]{1,2}[\"'])[^\"'\\r\\n]{2,64}(?=[\"'])");
    private static final Pattern LOGON = Pattern.compile(
            "(?<![\\w\\\\.])(?!HK|SOFTWARE|SYSTEM)[A-Z][A-Z0-9-]{1,14}\\\\[\\p{L}][\\p{L}\\p{N}._-]+(?![\\w\\\\])");

    private final Secrets secrets;
    private final Consumer<SecretKind> replaced;
    private final PathText paths;

    /** @param replaced told of each replacement */
    FreeText(Secrets secrets, Consumer<SecretKind> replaced) {
        this.secrets = secrets;
        this.replaced = replaced;
        this.paths = new PathText(secrets, this::emails);
    }

    PathText paths() {
        return paths;
    }

    private String emails(String name) {
        Pieces pieces = new Pieces(name);
        pieces.replace(EMAIL, match -> Optional.of(secrets.email(match.group())));
        pieces.replace(secrets.parts(), SecretSearch.Secret::replacement);
        return EMAIL.matcher(name).matches() ? pieces.text() : secrets.file(name);
    }

    /** {@return the text without what is said to be a password} */
    static String withoutPasswords(String text, Consumer<SecretKind> replaced) {
        Pieces pieces = new Pieces(text);
        for (Pattern pattern : Arrays.asList(PASSWORD, AUTHORIZATION)) {
            pieces.replace(pattern, match -> {
                if (match.group(2).replaceAll("[\"*']", "").isEmpty()) {
                    return Optional.empty();
                }
                replaced.accept(SecretKind.PASSWORD);
                return Optional.of(match.group(1) + "***");
            });
        }
        return pieces.text();
    }

    String redact(String text) {
        Pieces pieces = new Pieces(text);
        pieces.replace(secrets.wholes(), this::known);
        pieces.replace(FILE_URL, match -> counted(SecretKind.URL, fileUrl(match.group())));
        pieces.replace(WEB, match -> counted(SecretKind.URL, web(match)));
        pieces.replace(LEGACY_NAME, match -> counted(SecretKind.DIRECTORY_NAME, secrets.directoryName(match.group())));
        pieces.replace(LDAP_NAME, match -> counted(SecretKind.DIRECTORY_NAME, secrets.directoryName(match.group())));
        pieces.replacePart(PATH, this::path);
        pieces.replace(EMAIL, match -> counted(SecretKind.EMAIL, secrets.email(trimmed(match.group()))));
        pieces.replace(LOGON, match -> counted(SecretKind.USER, secrets.user(match.group())));
        pieces.replace(USER, match -> Kept.isName(match.group())
                ? Optional.empty()
                : counted(SecretKind.USER, secrets.user(match.group())));
        pieces.replace(SERVER, match -> Kept.isWord(match.group())
                ? Optional.empty()
                : counted(SecretKind.HOST, secrets.host(match.group())));
        pieces.replace(SID, match -> KNOWN_SID.matcher(match.group()).matches()
                ? Optional.empty()
                : counted(SecretKind.SID, secrets.sid(match.group())));
        pieces.replace(IPV4, this::ip);
        pieces.replace(IPV6, match -> counted(SecretKind.IP_ADDRESS, secrets.ip(match.group())));
        pieces.replace(SHORT_NAME, this::shortName);
        pieces.replace(DOTTED, this::dotted);
        pieces.replace(secrets.parts(), this::known);
        return pieces.text();
    }

    private String known(SecretSearch.Secret secret) {
        replaced.accept(secret.kind());
        return secret.replacement();
    }

    private Optional<String> counted(SecretKind kind, String replacement) {
        replaced.accept(kind);
        return Optional.of(replacement);
    }

    private static String trimmed(String address) {
        return address.replaceAll("[.-]+$", "");
    }

    private String fileUrl(String url) {
        String path = url.substring("file:".length()).replaceAll("^/+", "");
        boolean isDrive = path.matches("[A-Za-z]:.*");
        return "file:///" + paths.redact(isDrive ? path : "/" + path).replaceAll("^/", "");
    }

    private String web(MatchResult match) {
        String whole = match.group();
        String scheme = whole.substring(0, whole.indexOf("://") + 3);
        String host = match.group(1).replaceAll("^.*@", "");
        return scheme + secrets.host(host) + (match.group(2).length() > 1 ? "/..." : "");
    }

    private Optional<Replacement> path(MatchResult match) {
        String run = match.group();
        int end = PathText.end(run);
        String path = run.substring(0, end);
        String redacted = paths.redact(path);
        if (!redacted.equals(path)) {
            replaced.accept(SecretKind.FOLDER);
        }
        return Optional.of(new Replacement(redacted, end));
    }

    private Optional<String> ip(MatchResult match) {
        boolean isAddress = Arrays.stream(match.group().split("\\.")).mapToInt(Integer::parseInt)
                .allMatch(each -> each <= 0xFF);
        return isAddress ? counted(SecretKind.IP_ADDRESS, secrets.ip(match.group())) : Optional.empty();
    }

    /** A name with dots: of a host, of a file, of program code, or a number of a version. */
    private Optional<String> dotted(MatchResult match) {
        String name = match.group();
        int last = name.lastIndexOf('.');
        String end = name.substring(last + 1);
        if (!Character.isLetter(end.charAt(0)) || Kept.isCode(name.substring(0, name.indexOf('.')))
                || name.startsWith("org.mapiscope.") || name.startsWith("com.sun.") || Kept.isProgram(end)) {
            return Optional.empty();
        }
        if (Kept.isData(end)) {
            return paths.file(name.substring(0, last), end)
                    .flatMap(file -> counted(SecretKind.FILE, file));
        }
        boolean isLower = end.chars().allMatch(Character::isLowerCase) && end.length() > 1;
        return Kept.isTopDomain(end) || isLower ? counted(SecretKind.HOST, secrets.host(name)) : Optional.empty();
    }

    private Optional<String> shortName(MatchResult match) {
        String name = match.group();
        if (Kept.isFolder(name) || !secrets.parts().find(name).isEmpty()) {
            return Optional.empty();
        }
        int dot = name.indexOf('.');
        return counted(SecretKind.FILE, dot < 0
                ? secrets.file(name)
                : secrets.file(name.substring(0, dot)) + name.substring(dot));
    }
}
