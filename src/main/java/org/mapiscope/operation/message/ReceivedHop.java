package org.mapiscope.operation.message;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server that a message went through, as its Received field says. Strings are empty where it does not say.
 *
 * @param number from 1 on, the first server first
 * @param from who handed it over, with what stands in brackets
 * @param by who took it
 * @param with the protocol
 * @param recipient who it was for
 * @param time when it was taken; empty where that cannot be read
 * @param delay since the hop before that has a time; negative where the clocks disagree
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5321#section-4.4">RFC 5321, 4.4</a>
 */
public record ReceivedHop(int number, String from, String by, String with, String id, String recipient,
        Optional<Instant> time, Optional<Duration> delay) {
    private static final Pattern CLAUSE = Pattern.compile("(?i)(?:^|\\s)(from|by|via|with|id|for)\\s");
    /** A comment after the zone, and a second zone's name. */
    private static final Pattern AFTER_ZONE = Pattern.compile("\\s*\\([^)]*\\)\\s*$");
    private static final Map<String, String> ZONES = Map.of("UT", "GMT", "UTC", "GMT", "Z", "GMT", "EST", "-0500",
            "EDT", "-0400", "CST", "-0600", "CDT", "-0500", "PST", "-0800", "PDT", "-0700");

    /** {@return the hops of a header, in which the last server stands first} */
    static List<ReceivedHop> all(List<InternetHeaders.Field> fields) {
        List<InternetHeaders.Field> received = fields.stream()
                .filter(field -> field.name().equalsIgnoreCase("Received")).toList().reversed();
        List<ReceivedHop> hops = new ArrayList<>();
        Optional<Instant> last = Optional.empty();
        for (InternetHeaders.Field field : received) {
            ReceivedHop hop = parse(hops.size() + 1, field.value(), last);
            if (hop.time().isPresent()) {
                last = hop.time();
            }
            hops.add(hop);
        }
        return List.copyOf(hops);
    }

    private static ReceivedHop parse(int number, String value, Optional<Instant> before) {
        int semicolon = value.lastIndexOf(';');
        Optional<Instant> time = semicolon < 0 ? Optional.empty() : time(value.substring(semicolon + 1));
        Map<String, String> clauses = clauses(semicolon < 0 ? value : value.substring(0, semicolon));
        Optional<Duration> delay = time.flatMap(now -> before.map(then -> Duration.between(then, now)));
        return new ReceivedHop(number, clauses.getOrDefault("from", ""), clauses.getOrDefault("by", ""),
                clauses.getOrDefault("with", clauses.getOrDefault("via", "")), clauses.getOrDefault("id", ""),
                clauses.getOrDefault("for", ""), time, delay);
    }

    private static Map<String, String> clauses(String value) {
        Map<String, String> all = new HashMap<>();
        String outside = withoutComments(value);
        Matcher words = CLAUSE.matcher(outside);
        String name = "";
        int start = 0;
        while (words.find()) {
            all.putIfAbsent(name, value.substring(start, words.start()).strip());
            name = words.group(1).toLowerCase(Locale.ROOT);
            start = words.end();
            // a clause may begin where the one before it ended
            words.region(words.end() - 1, outside.length());
        }
        all.putIfAbsent(name, value.substring(Math.min(start, value.length())).strip());
        return all;
    }

    /** {@return the value with what stands in brackets blanked out, so that no word in them begins a clause} */
    private static String withoutComments(String value) {
        StringBuilder out = new StringBuilder(value);
        int depth = 0;
        for (int i = 0; i < out.length(); i++) {
            char each = out.charAt(i);
            depth += each == '(' ? 1 : 0;
            if (depth > 0) {
                out.setCharAt(i, '.');
            }
            depth -= each == ')' && depth > 0 ? 1 : 0;
        }
        return out.toString();
    }

    /** {@return the time of a header field, in the form of RFC 5322 with what servers make of it} */
    static Optional<Instant> time(String text) {
        String plain = AFTER_ZONE.matcher(text.strip()).replaceFirst("").strip().replaceAll("\\s+", " ");
        int zone = plain.lastIndexOf(' ') + 1;
        String named = ZONES.get(plain.substring(zone).toUpperCase(Locale.ROOT));
        String known = named == null ? plain : plain.substring(0, zone) + named;
        // the day of the week says nothing, and is wrong at times
        String date = known.replaceFirst("^[A-Za-z]+,? ", "");
        try {
            return Optional.of(OffsetDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
