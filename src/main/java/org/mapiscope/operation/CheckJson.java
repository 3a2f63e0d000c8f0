package org.mapiscope.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mapiscope.interpret.FindingWords;
import org.mapiscope.mapi.file.CheckReport;
import org.mapiscope.mapi.file.Finding;
import org.mapiscope.mapi.file.RecoveredItem;

/** What a check of a store's file has found, as JSON. Thread-safe. */
public final class CheckJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final FindingWords words;

    public CheckJson(FindingWords words) {
        this.words = words;
    }

    /** {@return the text of a JSON file with {@code report}} */
    public String text(Path file, CheckReport report) {
        try {
            return MAPPER.writeValueAsString(object(file, report)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Only what JSON has is to be written", e);
        }
    }

    /** {@return {@code report} as maps, lists, texts, numbers and truth values} */
    public Map<String, Object> object(Path file, CheckReport report) {
        CheckReport.Counts counts = report.counts();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("file", file.toString());
        object.put("format", report.format());
        object.put("complete", report.complete());
        object.put("bytes", counts.bytes());
        object.put("nodes", counts.nodes());
        object.put("blocks", counts.blocks());
        object.put("folders", counts.folders());
        object.put("messages", counts.messages());
        object.put("associated", counts.associated());
        object.put("findings", report.findings().stream().map(this::object).toList());
        object.put("recovered", report.recovered().stream().map(this::object).toList());
        return object;
    }

    private Map<String, Object> object(Finding finding) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("severity", finding.severity().name());
        object.put("kind", finding.kind().name());
        object.put("section", finding.section());
        object.put("offset", "0x%X".formatted(finding.offset()));
        object.put("structure", finding.structure());
        object.put("detail", finding.detail());
        object.put("lost", words.meaning(finding));
        return object;
    }

    private Map<String, Object> object(RecoveredItem item) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("nid", "0x%X".formatted(item.node()));
        object.put("offset", "0x%X".formatted(item.offset()));
        object.put("why", item.why().name());
        object.put("reason", words.reason(item));
        item.messageClass().ifPresent(text -> object.put("class", text));
        item.subject().ifPresent(text -> object.put("subject", text));
        item.folder().ifPresent(text -> object.put("folder", text));
        return object;
    }
}
