package org.mapiscope.gui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
    private static final Object[] ARGUMENTS = {2, 2, 2, 2, 2, 2};

    @AfterEach
    void speakEnglish() {
        Messages.setLanguage(Locale.ENGLISH);
    }

    /** {@return the folders of all packages of windows that have texts} */
    static List<Path> folders() throws IOException, URISyntaxException {
        Path gui = Path.of(Objects.requireNonNull(Messages.class.getResource("messages.properties")).toURI())
                .resolve("../..").normalize();
        try (Stream<Path> files = Files.walk(gui)) {
            return files.filter(file -> file.endsWith("messages.properties")).map(Path::getParent).sorted().toList();
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }

    @ParameterizedTest
    @MethodSource("folders")
    void bothLanguagesHaveTheSameKeys(Path folder) throws IOException {
        assertEquals(new TreeSet<>(read(folder.resolve("messages.properties")).keySet()),
                new TreeSet<>(read(folder.resolve("messages_pt_BR.properties")).keySet()));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void textsWithArgumentsHaveTheSameOnesInBothLanguages(Path folder) throws IOException {
        Properties english = read(folder.resolve("messages.properties"));
        Properties portuguese = read(folder.resolve("messages_pt_BR.properties"));
        List<String> different = english.stringPropertyNames().stream()
                .filter(key -> formats(english.getProperty(key)) != formats(portuguese.getProperty(key))).toList();

        assertEquals(List.of(), different);
    }

    /** {@return how many arguments a text has; 0 for one that is taken as it stands} */
    private static int formats(String text) {
        return text.contains("{0") ? new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex().length : 0;
    }

    @ParameterizedTest
    @MethodSource("folders")
    void noTextWithArgumentsLosesAnApostrophe(Path folder) throws IOException {
        for (String name : List.of("messages.properties", "messages_pt_BR.properties")) {
            Properties texts = read(folder.resolve(name));
            List<String> wrong = texts.stringPropertyNames().stream()
                    .filter(key -> texts.getProperty(key).contains("{0"))
                    .filter(key -> texts.getProperty(key).replace("''", "").contains("'")
                            || new MessageFormat(texts.getProperty(key), Locale.ROOT).format(ARGUMENTS).contains("{"))
                    .toList();

            assertEquals(List.of(), wrong, name);
        }
    }

    @Test
    void portugueseOfAnyCountryIsBrazilian() {
        Messages.setLanguage(Locale.of("pt", "PT"));

        assertEquals(List.of(Messages.BRAZIL, "Fechar"),
                List.of(Messages.language(), Messages.of(Messages.class).text("close")));
    }

    @Test
    void aLanguageWithoutTextsIsEnglish() {
        Messages.setLanguage(Locale.JAPANESE);

        assertEquals("Close", Messages.of(Messages.class).text("close"));
    }
}
