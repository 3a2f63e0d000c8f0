package org.mapiscope.operation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.MapiCandidate;
import org.mapiscope.mapi.SessionInfo;
import org.mapiscope.mapi.file.Severity;
import org.mapiscope.operation.StoreEntry;
import org.mapiscope.operation.profile.ProfileAccount;
import org.mapiscope.operation.profile.ProfileSection;
import org.mapiscope.operation.profile.ProfileStore;

class ReportWordsTest {
    private static Properties read(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ReportWords.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertEquals(new TreeSet<>(read("report.properties").keySet()),
                new TreeSet<>(read("report_pt_BR.properties").keySet()));
    }

    @Test
    void everyConstantThatAReportShowsHasWords() throws IOException {
        Properties texts = read("report.properties");
        List<String> keys = Stream.of(names("severity", Severity.values()), names("state", StoreEntry.State.values()),
                names("state", SessionInfo.State.values()), names("kind", ProfileStore.Kind.values()),
                names("type", ProfileAccount.Type.values()), names("encryption", ProfileAccount.Encryption.values()),
                names("section", ProfileSection.Kind.values()), names("source", MapiCandidate.Source.values()),
                names("secret", SecretKind.values())).flatMap(each -> each).toList();

        assertEquals(List.of(), keys.stream().filter(each -> !texts.containsKey(each)).toList());
    }

    private static Stream<String> names(String prefix, Enum<?>[] values) {
        return Stream.of(values).map(each -> prefix + "." + each.name());
    }

    @Test
    void everyFieldOfAReportHasWordsInBothLanguages() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.of("pt", "PT"))) {
            ReportRequest request = new ReportRequest(ReportSamples.request(Redaction.ON).parts(), Redaction.ON,
                    language, Set.of());

            assertEquals(language.getLanguage(),
                    Report.of(ReportSamples.content(ReportSamples.ANA), request).html()
                            .replaceAll("(?s)^.*?<html lang=\"(..).*$", "$1"));
        }
    }
}
