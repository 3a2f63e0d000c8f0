package org.mapiscope.operation.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mapiscope.operation.report.SecretSearch.Secret;
import org.mapiscope.operation.report.SecretSearch.Where;

/**
 * What was found to be secret so far, with the placeholder that stands for it, and what of it is to be looked for in other
 * texts. Not thread-safe.
 */
final class Secrets {
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");
    private static final Pattern RELATIVE_NAME = Pattern.compile("(?i)(\\w+)=([^,/;]+)");
    private static final Pattern UNIQUE_PREFIX = Pattern.compile("(?i)^[0-9a-f]{32}-");
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[._\\s-]+");
    /** A shorter one is looked for as a word by itself. */
    private static final int LONG = 4;
    /** A part of a name that is shorter is looked for as a word by itself. */
    private static final int LONG_PART = 5;
    private static final int SHORTEST = 3;

    private final Map<SecretKind, Integer> last = new EnumMap<>(SecretKind.class);
    private final Map<String, String> assigned = new HashMap<>();
    private final SecretSearch wholes = new SecretSearch();
    private final SecretSearch parts = new SecretSearch();

    /** {@return paths, addresses and the like, which are to be found before anything in them is} */
    SecretSearch wholes() {
        return wholes;
    }

    SecretSearch parts() {
        return parts;
    }

    /** {@return the placeholder of a text; the same text has the same one, whatever it was found as first} */
    private String assign(SecretKind kind, String text, String prefix) {
        String key = Folded.of(text);
        String known = assigned.get(key);
        if (known == null) {
            known = parts.exactly(text).map(Secret::replacement)
                    .orElseGet(() -> prefix + last.merge(kind, 1, Integer::sum));
            assigned.put(key, known);
        }
        return known;
    }

    private void remember(String text, String replacement, SecretKind kind) {
        if (!Kept.isWord(text) && text.length() > 1) {
            parts.add(text, new Secret(replacement, kind, text.length() < LONG ? Where.WORD : Where.ANYWHERE));
            OddForms.of(text).forEach(each -> parts.add(each, new Secret(replacement, kind, Where.ANYWHERE)));
        }
    }

    private void rememberPart(String text, String replacement, SecretKind kind) {
        if (text.length() >= SHORTEST && !Kept.isWord(text) && !Kept.isParticle(text)) {
            parts.add(text, new Secret(replacement, kind, text.length() < LONG_PART ? Where.WORD : Where.ANYWHERE));
            OddForms.of(text).forEach(each -> parts.add(each, new Secret(replacement, kind, Where.WORD)));
        }
    }

    /** Makes a longer text known, to be found before what is in it. */
    void rememberWhole(String text, String replacement, SecretKind kind) {
        wholes.add(text, new Secret(replacement, kind, Where.WHOLE));
    }

    void password(String text) {
        if (!text.isEmpty()) {
            parts.add(text, new Secret("***", SecretKind.PASSWORD, Where.ANYWHERE));
            OddForms.of(text)
                    .forEach(each -> parts.add(each, new Secret("***", SecretKind.PASSWORD, Where.ANYWHERE)));
        }
    }

    String person(String given) {
        String name = given.strip();
        int comma = name.indexOf(", ");
        String inOrder = comma > 0 ? name.substring(comma + 2) + " " + name.substring(0, comma) : name;
        String placeholder = assign(SecretKind.PERSON, inOrder, "Person-");
        remember(name, placeholder, SecretKind.PERSON);
        remember(inOrder, placeholder, SecretKind.PERSON);
        List<String> tokens = Stream.of(inOrder.split("[^\\p{L}\\p{N}\\p{M}']+")).filter(each -> !each.isEmpty())
                .toList();
        if (tokens.size() > 1) {
            OddForms.joined(tokens).forEach(each -> remember(each, placeholder, SecretKind.PERSON));
        }
        tokens.forEach(each -> rememberPart(each, placeholder, SecretKind.PERSON));
        return placeholder;
    }

    String email(String given) {
        String address = given.strip();
        int at = address.lastIndexOf('@');
        String user = user(address.substring(0, at));
        String host = address.substring(at + 1);
        String placeholder = user + "@" + (host.indexOf('.') < 0 ? host(host) : domain(host));
        parts.add(address, new Secret(placeholder, SecretKind.EMAIL, Where.ANYWHERE));
        OddForms.of(address).forEach(each -> parts.add(each,
                new Secret(placeholder, SecretKind.EMAIL, Where.ANYWHERE)));
        assigned.putIfAbsent(Folded.of(address), placeholder);
        return placeholder;
    }

    /** @param given with or without its domain */
    String user(String given) {
        String user = given.strip();
        int separator = user.indexOf('\\');
        if (separator > 0 && separator < user.length() - 1) {
            String domain = user.substring(0, separator);
            return label(domain) + "\\" + user(user.substring(user.lastIndexOf('\\') + 1));
        }
        if (user.indexOf('@') > 0 && user.indexOf('@') < user.length() - 1) {
            return email(user);
        }
        String placeholder = assign(SecretKind.USER, user, "user");
        remember(user, placeholder, SecretKind.USER);
        for (String part : BETWEEN_PARTS.splitAsStream(user).toList()) {
            if (part.length() >= LONG && !part.chars().allMatch(Character::isDigit)) {
                rememberPart(part, placeholder, SecretKind.USER);
            }
        }
        OddForms.shortNames(user)
                .forEach(each -> parts.add(each, new Secret(placeholder, SecretKind.USER, Where.ANYWHERE)));
        return placeholder;
    }

    /** {@return the placeholder of a domain's name without dots, such as one of Windows'} */
    private String label(String label) {
        String placeholder = assign(SecretKind.DOMAIN, label, "domain");
        remember(label, placeholder, SecretKind.DOMAIN);
        return placeholder;
    }

    String domain(String given) {
        String domain = given.strip().replaceAll("^[.]+|[.]+$", "");
        if (IPV4.matcher(domain).matches()) {
            return ip(domain);
        }
        String registered = registered(domain);
        int dot = registered.indexOf('.');
        String label = dot < 0 ? registered : registered.substring(0, dot);
        String bare = Kept.isWord(label) ? assign(SecretKind.DOMAIN, registered, "domain") : label(label);
        String placeholder = bare + ".example";
        remember(registered, placeholder, SecretKind.DOMAIN);
        remember(domain, placeholder, SecretKind.DOMAIN);
        return placeholder;
    }

    /** {@return the part of a domain that somebody owns: {@code fabrikam.com.br} of {@code mail.fabrikam.com.br}} */
    private static String registered(String domain) {
        String[] labels = domain.toLowerCase(Locale.ROOT).split("\\.");
        int count = labels.length;
        boolean isOfCountry = count > 2 && labels[count - 1].length() == 2 && labels[count - 2].length() <= 3;
        int kept = Math.min(count, isOfCountry ? 3 : 2);
        return String.join(".", List.of(labels).subList(count - kept, count));
    }

    String host(String given) {
        String host = given.strip().replaceAll("^[a-zA-Z][a-zA-Z0-9+.-]*://", "").replaceAll("[/?#].*$", "")
                .replaceAll("^[.\\[]+|[.\\]]+$", "").replaceAll(":\\d+$", "");
        if (host.isEmpty()) {
            return "";
        }
        if (IPV4.matcher(host).matches() || host.indexOf(':') >= 0) {
            return ip(host);
        }
        if (host.indexOf('@') > 0) {
            return email(host);
        }
        int dot = host.indexOf('.');
        String first = dot < 0 ? host : host.substring(0, dot);
        if (dot < 0) {
            String placeholder = assign(SecretKind.HOST, host, "server");
            remember(host, placeholder, SecretKind.HOST);
            return placeholder;
        }
        String domain = domain(registered(host));
        if (registered(host).equalsIgnoreCase(host)) {
            return domain;
        }
        String server = assign(SecretKind.HOST, Kept.isWord(first) ? host : first, "server");
        if (!Kept.isWord(first)) {
            remember(first, server, SecretKind.HOST);
        }
        String placeholder = server + "." + domain;
        remember(host, placeholder, SecretKind.HOST);
        return placeholder;
    }

    String ip(String address) {
        if (address.startsWith("127.") || address.equals("0.0.0.0") || address.equals("::1")) {
            return address;
        }
        return assign(SecretKind.IP_ADDRESS, address, "ip-");
    }

    /** @param given {@code /o=.../cn=...} or {@code CN=...,DC=...} */
    String directoryName(String given) {
        String placeholder = assign(SecretKind.DIRECTORY_NAME, given.strip(), "directory-entry-");
        rememberWhole(given.strip(), placeholder, SecretKind.DIRECTORY_NAME);
        List<String> domain = new ArrayList<>();
        boolean server = false;
        Matcher parts = RELATIVE_NAME.matcher(given);
        while (parts.find()) {
            String value = UNIQUE_PREFIX.matcher(parts.group(2).strip()).replaceFirst("");
            if (parts.group(1).equalsIgnoreCase("DC")) {
                domain.add(value);
            } else if (!Kept.isName(value)) {
                component(parts.group(1), value, server);
            }
            server = value.equalsIgnoreCase("Servers");
        }
        if (domain.size() > 1) {
            domain(String.join(".", domain));
        }
        return placeholder;
    }

    private void component(String type, String value, boolean server) {
        switch (type.toLowerCase(Locale.ROOT)) {
            case "cn", "uid" -> {
                if (server) {
                    host(value);
                } else if (value.indexOf(' ') > 0) {
                    person(value);
                } else {
                    user(value);
                }
            }
            case "o" -> label(value);
            default -> named(value);
        }
    }

    String profile(String name) {
        String placeholder = assign(SecretKind.PROFILE, name.strip(), "Profile-");
        remember(name.strip(), placeholder, SecretKind.PROFILE);
        return placeholder;
    }

    String named(String name) {
        String placeholder = assign(SecretKind.NAME, name.strip(), "Name-");
        remember(name.strip(), placeholder, SecretKind.NAME);
        return placeholder;
    }

    /** @param name without its end */
    String file(String name) {
        String placeholder = assign(SecretKind.FILE, name, "file");
        rememberOfPath(name, placeholder, SecretKind.FILE);
        return placeholder;
    }

    String folder(String name) {
        String placeholder = assign(SecretKind.FOLDER, name, "folder");
        rememberOfPath(name, placeholder, SecretKind.FOLDER);
        return placeholder;
    }

    String share(String name) {
        String placeholder = assign(SecretKind.SHARE, name, "share");
        rememberOfPath(name, placeholder, SecretKind.SHARE);
        return placeholder;
    }

    private void rememberOfPath(String name, String placeholder, SecretKind kind) {
        if (name.length() >= LONG && !Kept.isWord(name) && !name.chars().allMatch(Character::isDigit)) {
            parts.add(name, new Secret(placeholder, kind,
                    name.length() < LONG_PART ? Where.WORD : Where.ANYWHERE));
            OddForms.of(name).forEach(each -> parts.add(each, new Secret(placeholder, kind, Where.WORD)));
        }
        OddForms.shortNames(name).forEach(each -> parts.add(each, new Secret(placeholder, kind, Where.ANYWHERE)));
    }

    String sid(String sid) {
        return assign(SecretKind.SID, sid, "SID-");
    }

    String text(String text) {
        String placeholder = assign(SecretKind.TEXT, text.strip(), "Text-");
        if (text.strip().length() >= LONG_PART) {
            parts.add(text.strip(), new Secret(placeholder, SecretKind.TEXT, Where.WORD));
        }
        return placeholder;
    }
}
