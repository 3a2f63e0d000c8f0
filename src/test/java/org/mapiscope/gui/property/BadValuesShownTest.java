package org.mapiscope.gui.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.gui.AnsweredDialogs;
import org.mapiscope.gui.HeldTasks;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.TestMapi;
import org.mapiscope.gui.TestWindow;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.message.DemoMessages;
import org.mapiscope.store.pst.write.BadValues;

/** The property pane shows what nobody expects as what it is. */
@ExtendWith(OnFxThread.class)
class BadValuesShownTest {
    private final HeldTasks tasks = new HeldTasks();
    private TestMapi mapi;
    private PropertyPane pane;
    private TestWindow window;
    private Map<String, PropertyRow> rows;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        Messages.setLanguage(Locale.ENGLISH);
        mapi = new TestMapi(folder);
        OpenSession session = mapi.open(BadValues.write(folder.resolve("bad.pst"), BadValues.LARGE));
        pane = new PropertyPane(new PropertyViewModel(session, tasks, new AnsweredDialogs()));
        window = new TestWindow(pane);
        pane.show(DemoMessages.all(session).getFirst());
        tasks.runAll();
        rows = pane.model().lines().visible().stream().filter(PropertyLine.One.class::isInstance)
                .map(line -> ((PropertyLine.One) line).row())
                .collect(Collectors.toMap(row -> row.tag().substring(0, 6), row -> row));
    }

    @AfterEach
    void close() {
        window.close();
        mapi.close();
    }

    private String value(String id) {
        return Objects.requireNonNull(rows.get(id)).value();
    }

    @Test
    void eachIsShownAsItIs() {
        assertEquals(List.of("a\\uD83Db\\u0000c\\uFFFEd\\u202Ee", "+30828-09-14T02:48:05.477580700Z",
                "0xFFFFFFFFFFFFFFFF (outside the calendar)", "2147483647", "010203"),
                List.of(value("0x0037"), value("0x0039"), value("0x0E06"), value("0x0017"), value("0x1009")));
        assertEquals("x".repeat(40), value("0x1000").substring(0, 40));
    }
}
