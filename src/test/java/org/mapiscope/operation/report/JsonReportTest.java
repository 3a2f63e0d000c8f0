package org.mapiscope.operation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JsonReportTest {
    private static final Path SCHEMA = Path.of("docs/report.schema.json");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static List<String> wrong(String json) throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(SCHEMA));
        return schema.validate(json, InputFormat.JSON).stream().map(ValidationMessage::getMessage).toList();
    }

    @ParameterizedTest
    @EnumSource(Redaction.class)
    void aReportWithEverythingIsAsTheSchemaSays(Redaction redaction) throws IOException {
        Report report = Report.of(ReportSamples.content(ReportSamples.ANA), ReportSamples.request(redaction));

        assertEquals(List.of(), wrong(report.json()));
    }

    @Test
    void aReportOfNothingIsAsTheSchemaSays() throws IOException {
        ReportContent content = ReportContent.of(ProgramFacts.now("1.2.3"));

        assertEquals(List.of(), wrong(Report.of(content, ReportRequest.standard(Locale.ENGLISH)).json()));
    }

    @Test
    void theSchemaRefusesWhatIsNotInIt() throws IOException {
        String json = Report.of(ReportSamples.content(ReportSamples.ANA), ReportSamples.request(Redaction.ON)).json();

        assertEquals(1, wrong(json.replace("\"form\" : 1", "\"form\" : 1, \"more\" : true")).size());
    }

    @Test
    void partsThatWereNotAskedForAreAbsent() throws IOException {
        ReportRequest request = ReportSamples.request(Redaction.ON).with(Set.of(ReportPart.FINDINGS));
        JsonNode json = MAPPER.readTree(Report.of(ReportSamples.content(ReportSamples.ANA), request).json());
        TreeSet<String> names = new TreeSet<>();
        json.fieldNames().forEachRemaining(names::add);

        assertEquals(Set.of("form", "program", "findings", "redaction"), names);
    }

    @Test
    void everyFieldOfTheSchemaIsInThePageOnReports() throws IOException {
        String page = Files.readString(Path.of("docs/report.md"));
        TreeSet<String> names = new TreeSet<>();
        MAPPER.readTree(Files.readString(SCHEMA)).findValues("properties")
                .forEach(each -> each.fieldNames().forEachRemaining(names::add));
        names.removeIf(each -> page.contains("`" + each + "`"));

        assertEquals(Set.of(), names);
    }

    @Test
    void whatWasReplacedIsCountedAndNotTold() throws IOException {
        Report report = Report.of(ReportSamples.content(ReportSamples.ANA), ReportSamples.request(Redaction.ON));
        JsonNode replaced = MAPPER.readTree(report.json()).path("redaction").path("replaced");

        assertEquals(report.replaced().get(SecretKind.EMAIL), replaced.path("EMAIL").intValue());
        assertEquals(report.replaced().size(), replaced.size());
    }
}
