package org.mapiscope.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d(,size)?}");

    @ParameterizedTest
    @ValueSource(strings = {"hresult", "flags", "machine", "profilefindings"})
    void bothLanguagesHaveTheSameKeys(String bundle) throws IOException {
        assertEquals(new TreeSet<>(read(bundle).stringPropertyNames()),
                new TreeSet<>(read(bundle + "_pt_BR").stringPropertyNames()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hresult", "flags", "machine", "profilefindings"})
    void bothLanguagesHaveTheSameArguments(String bundle) throws IOException {
        Properties portuguese = read(bundle + "_pt_BR");

        read(bundle).forEach((key, text) -> assertEquals(arguments(text.toString()),
                arguments(portuguese.getProperty(key.toString())), key.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hresult", "hresult_pt_BR", "flags", "flags_pt_BR", "machine",
        "machine_pt_BR", "profilefindings", "profilefindings_pt_BR"})
    void noTextIsEmptyOrBrokenByItsEncoding(String bundle) throws IOException {
        read(bundle).forEach((key, text) -> assertTrue(
                !text.toString().isBlank() && text.equals(text.toString().strip())
                        && text.toString().indexOf('\uFFFD') < 0,
                key.toString()));
    }

    @Test
    void everySentenceOnAResultEndsAsOne() throws IOException {
        for (String bundle : List.of("hresult", "hresult_pt_BR")) {
            read(bundle).forEach((key, text) -> assertTrue(
                    !key.toString().matches("(?!label).*\\.(meaning|cause|remedy)") || text.toString().endsWith("."),
                    bundle + " " + key));
        }
    }

    private static List<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(result -> result.group()).sorted().collect(Collectors.toList());
    }

    private static Properties read(String bundle) throws IOException {
        Properties properties = new Properties();
        try (InputStream stream = Objects
                .requireNonNull(Words.class.getResourceAsStream(bundle + ".properties"), bundle)) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
