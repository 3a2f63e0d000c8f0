package org.mapiscope.operation.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapiscope.interpret.ProfileFindingWords;
import org.mapiscope.mapi.file.Severity;

/** The rules, their texts and their page are the same. */
class ProfileRuleTest {
    private static final String SECTION = "## ";
    private final ProfileFindingWords words = new ProfileFindingWords(Locale.ENGLISH);

    @ParameterizedTest
    @ValueSource(strings = {"profilefindings", "profilefindings_pt_BR"})
    void eachRuleHasATitleASentenceAndWhatToTryAndNothingElseHas(String bundle) throws IOException {
        Set<String> keys = Stream
                .concat(Arrays.stream(Severity.values()).map(each -> "severity." + each),
                        Arrays.stream(ProfileRule.values()).map(ProfileRule::rule)
                                .flatMap(rule -> Stream.of(rule, rule + ".title", rule + ".try")))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(keys, texts(bundle).stringPropertyNames().stream().collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"profilefindings", "profilefindings_pt_BR"})
    void whatWasSeenAndWhatToTryAreSentences(String bundle) throws IOException {
        assertEquals(List.of(), texts(bundle).entrySet().stream()
                .filter(each -> !each.getKey().toString().matches("severity\\..*|.*\\.title"))
                .filter(each -> !each.getValue().toString().matches("(?s).*(\\.|\\{\\d})")).toList());
    }

    @Test
    void thePageHasASectionForEachRuleInTheirOrder() throws IOException {
        assertEquals(Arrays.stream(ProfileRule.values()).map(ProfileRule::rule).toList(),
                page().lines().filter(line -> line.startsWith(SECTION)).map(line -> line.substring(SECTION.length()))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(ProfileRule.class)
    void thePageSaysHowBadItIsWhatItIsCalledWhereItIsSeenWhatToTryAndTheSource(ProfileRule rule) throws IOException {
        List<String> lines = section(rule);

        assertEquals(
                List.of("**%s: %s.** ".formatted(words.severity(rule.severity()), words.title(rule.rule())), "",
                        "- Seen: ", "- Try: " + words.remedy(rule.rule(), List.of()), "- Source: "),
                List.of(lines.get(0).substring(0, lines.get(0).indexOf("** ", 2) + 3), lines.get(1),
                        lines.get(2).substring(0, "- Seen: ".length()), lines.get(3),
                        lines.get(4).substring(0, "- Source: ".length())));
    }

    private static List<String> section(ProfileRule rule) throws IOException {
        return page().lines().dropWhile(line -> !line.equals(SECTION + rule.rule())).skip(1)
                .takeWhile(line -> !line.startsWith(SECTION)).toList();
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("docs", "findings.md"));
    }

    private static Properties texts(String bundle) throws IOException {
        Properties properties = new Properties();
        try (InputStream stream = Objects.requireNonNull(
                ProfileFindingWords.class.getResourceAsStream(bundle + ".properties"), bundle)) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
