package org.mapiscope.gui.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.gui.AnsweredDialogs;
import org.mapiscope.gui.HeldTasks;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.TestMapi;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.contract.Sample;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.subsystem.ScriptedService;

@ExtendWith(OnFxThread.class)
class PropertyEditingTest {
    private final HeldTasks tasks = new HeldTasks();
    private final AnsweredDialogs dialogs = new AnsweredDialogs();
    private TestMapi mapi;
    private OpenSession session;
    private PropertyViewModel model;
    private PropertyEditing editing;
    private ObjectPath message;
    private Draft answer = new Draft("PR_SUBJECT_W", PropType.PT_UNICODE, "Changed");
    private final DraftPrompt prompt = new DraftPrompt() {
        @Override
        public Optional<Draft> edit(Draft now) {
            return Optional.of(answer);
        }

        @Override
        public Optional<Draft> add() {
            return Optional.of(answer);
        }
    };

    @BeforeEach
    void open(@TempDir Path folder) throws MapiException {
        Messages.setLanguage(Locale.ENGLISH);
        mapi = new TestMapi(folder, ScriptedService.serving(Sample.MAIL));
        session = mapi.logOn();
        model = new PropertyViewModel(session, tasks, dialogs);
        editing = model.editing().orElseThrow();
        message = DemoObjects.firstMessage(session, session.stores().getLast().entryId());
        model.show(message);
        tasks.runAll();
        dialogs.yes = true;
    }

    @AfterEach
    void close() {
        mapi.close();
    }

    private List<String> subjects() {
        return model.lines().visible().stream().flatMap(line -> line.property().stream())
                .filter(row -> row.entry().tag().equals(PropTags.PR_SUBJECT_W)).map(PropertyRow::value).toList();
    }

    private PropertyRow subject() {
        return model.lines().visible().stream().flatMap(line -> line.property().stream())
                .filter(row -> row.entry().tag().equals(PropTags.PR_SUBJECT_W)).findFirst().orElseThrow();
    }

    @Test
    void nothingIsChangedBeforeWritingIsSwitchedOn() {
        editing.edit(message, subject(), prompt);
        editing.add(message, prompt);
        editing.delete(message, List.of(subject()));

        assertEquals(0, tasks.waiting());
        assertEquals(List.of(), dialogs.questions);
    }

    @Test
    void writingStaysOffWithoutAYes() {
        dialogs.yes = false;
        editing.switchWriting(Optional.of(message));

        assertFalse(editing.writingProperty().get());
    }

    @Test
    void panesOfOneWindowAreSwitchedTogetherAndUndoEachOthersChanges() {
        Writing window = new Writing();
        PropertyEditing first = new PropertyViewModel(session, tasks, dialogs, window).editing().orElseThrow();
        PropertyEditing second = new PropertyViewModel(session, tasks, dialogs, window).editing().orElseThrow();
        first.switchWriting(Optional.of(message));
        first.edit(message, subject(), prompt);
        tasks.runAll();
        int changes = second.journal().size();
        second.undo();
        tasks.runAll();

        assertEquals(List.of(true, 1, 0),
                List.of(second.writingProperty().get(), changes, first.journal().size()));
    }

    @Test
    void anEditIsAskedAboutShownAndUndone() {
        editing.switchWriting(Optional.of(message));
        editing.edit(message, subject(), prompt);
        tasks.runAll();

        assertEquals(2, dialogs.questions.size());
        assertEquals(List.of("Changed"), subjects());
        editing.undo();
        tasks.runAll();
        assertEquals(List.of("First"), subjects());
        assertEquals(List.of(), editing.journal());
    }

    @Test
    void aChangeThatAPersonStoppedTooLateCanStillBeUndone() {
        editing.switchWriting(Optional.of(message));
        editing.edit(message, subject(), prompt);
        tasks.stopAll();
        tasks.runAll();

        assertEquals(List.of(List.of("Changed"), 1), List.of(subjects(), editing.journal().size()));
    }

    @Test
    void theQuestionBeforeAnEditNamesThePropertyOfATag() {
        answer = new Draft("0x0037001F", PropType.PT_UNICODE, "Changed");
        editing.switchWriting(Optional.of(message));
        editing.edit(message, subject(), prompt);

        assertEquals("PR_SUBJECT 0x0037001F (PT_UNICODE) gets this value: Changed",
                dialogs.questions.getLast().text().replaceAll("\\s+", " "));
    }

    @Test
    void aDeletionIsUndone() {
        editing.switchWriting(Optional.of(message));
        editing.delete(message, List.of(subject()));
        tasks.runAll();
        List<String> deleted = subjects();
        editing.undo();
        tasks.runAll();

        assertEquals(List.of(), deleted);
        assertEquals(List.of("First"), subjects());
    }

    @Test
    void aNamedPropertyIsAddedByItsSetAndName() {
        editing.switchWriting(Optional.of(message));
        answer = new Draft("PSETID_Common/0x8506", PropType.PT_BOOLEAN, "True");
        editing.add(message, prompt);
        tasks.runAll();

        assertTrue(model.lines().visible().stream().flatMap(line -> line.property().stream())
                .anyMatch(row -> row.namedName().startsWith("id: 0x8506") && row.value().equals("True")));
    }

    @Test
    void writingStaysOffWhereTheStoreCanOnlyBeReadWithoutAQuestion() throws MapiException {
        editing.switchWriting(Optional.of(DemoObjects.firstMessage(session)));

        assertEquals(List.of(false, List.of()), List.of(editing.writingProperty().get(), dialogs.questions));
        assertEquals(List.of("the store can only be read: its PR_STORE_SUPPORT_MASK has no STORE_MODIFY_OK"),
                dialogs.failures.stream().map(MapiException::detail).toList());
    }

    @Test
    void aStoreThatCanOnlyBeReadSaysSoBeforeAnythingIsTyped() throws MapiException {
        ObjectPath readOnly = DemoObjects.firstMessage(session);
        editing.switchWriting(Optional.of(message));
        editing.edit(readOnly, subject(), neverAsked());
        editing.add(readOnly, neverAsked());
        editing.delete(readOnly, List.of(subject(), subject()));
        tasks.runAll();

        assertEquals(Collections.nCopies(3, HResult.MAPI_E_NO_ACCESS),
                dialogs.failures.stream().map(MapiException::result).toList());
        assertEquals(1, dialogs.questions.size());
        assertEquals(List.of(), editing.journal());
    }

    private static DraftPrompt neverAsked() {
        return new DraftPrompt() {
            @Override
            public Optional<Draft> edit(Draft now) {
                throw new AssertionError("It asks for a value");
            }

            @Override
            public Optional<Draft> add() {
                throw new AssertionError("It asks for a property");
            }
        };
    }

    @Test
    void whatIsNoValueIsToldAndNothingChanges() {
        editing.switchWriting(Optional.of(message));
        answer = new Draft("PR_IMPORTANCE", PropType.PT_LONG, "high");
        editing.add(message, prompt);

        assertEquals(List.of("Set a property?"), dialogs.told);
        assertEquals(0, tasks.waiting());
    }

    @Test
    void aPickedObjectIsComparedWithItselfAfterAChange() {
        Comparing.Result[] result = new Comparing.Result[1];
        model.setOnCompared(compared -> result[0] = compared);
        model.pick();
        tasks.runAll();
        editing.switchWriting(Optional.of(message));
        editing.edit(message, subject(), prompt);
        tasks.runAll();
        model.compare();
        tasks.runAll();

        assertEquals(List.of("First", "Changed"), List.of(result[0].left(), result[0].right()));
        assertEquals(1, result[0].differences().stream().filter(each -> each.at().isPresent()).count());
    }
}
