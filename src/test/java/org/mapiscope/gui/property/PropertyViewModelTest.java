package org.mapiscope.gui.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.TablePath;
import org.mapiscope.operation.property.PropertyTarget;

@ExtendWith(OnFxThread.class)
class PropertyViewModelTest {
    private final HeldTasks tasks = new HeldTasks();
    private final AnsweredDialogs dialogs = new AnsweredDialogs();
    private TestMapi mapi;
    private OpenSession session;
    private PropertyViewModel model;
    private ObjectPath.Entry message;

    @BeforeEach
    void open(@TempDir Path folder) throws MapiException {
        Messages.setLanguage(Locale.ENGLISH);
        mapi = new TestMapi(folder);
        session = mapi.logOn();
        model = new PropertyViewModel(session, tasks, dialogs);
        message = DemoObjects.firstMessage(session);
    }

    @AfterEach
    void close() {
        mapi.close();
    }

    @Test
    void aReadingThatAPersonStoppedIsNotShownAsGoingOn() {
        model.show(message);
        tasks.stopAll();
        tasks.runAll();

        assertEquals(List.of("", HResult.MAPI_E_USER_CANCEL), List.of(model.statusProperty().get(),
                model.failureProperty().get().orElseThrow().result()));
    }

    private void show(ObjectPath path) {
        model.show(path);
        tasks.runAll();
    }

    private PropertyRow row(PropTag tag) {
        return model.lines().visible().stream().flatMap(line -> line.property().stream())
                .filter(row -> row.entry().tag().id() == tag.id()).findFirst().orElseThrow();
    }

    @Test
    void aMessageShowsItsPropertiesAndHowManyThereAre() {
        show(message);

        assertEquals("PR_SUBJECT", row(PropTags.PR_SUBJECT_W).name());
        assertTrue(model.statusProperty().get().startsWith(model.lines().visible().size() + " properties"),
                model.statusProperty().get());
    }

    @Test
    void nothingStaysOpenAfterReading() {
        int before = session.mapiSession().openObjects().size();
        show(message);

        assertEquals(before, session.mapiSession().openObjects().size());
    }

    @Test
    void theStatusSaysHowManyTheFilterLetsThrough() {
        show(message);
        model.lines().filterProperty().set("0x0037001f");

        assertTrue(model.statusProperty().get().startsWith("1 shown. "), model.statusProperty().get());
    }

    @Test
    void aLaterShowDropsTheEarlierOne() {
        model.show(new ObjectPath.Store(message.store()));
        model.show(message);
        tasks.runAll();

        assertEquals(new PropertyViewModel.Shown.OfObject(message), model.shownProperty().get());
        assertTrue(model.lines().visible().stream().flatMap(line -> line.property().stream())
                .noneMatch(row -> row.name().equals("PR_IPM_SUBTREE_ENTRYID")));
    }

    @Test
    void anObjectThatCannotBeOpenedSaysWhy() {
        show(new ObjectPath.Entry(message.store(), EntryId.of(new byte[24])));

        assertEquals(List.of(), model.lines().visible());
        assertTrue(model.failureProperty().get().isPresent());
    }

    @Test
    void anObjectThatIsGoneWhileItIsShownStaysAsItWas() {
        show(message);
        int before = model.lines().visible().size();
        session.closeStore(message.store());
        mapi.sessions.closeAll();
        model.refresh();
        tasks.runAll();

        assertEquals(before, model.lines().visible().size());
        assertTrue(model.failureProperty().get().isPresent());
    }

    @Test
    void valuesWithoutASessionAreShownAndCannotBeChanged() {
        PropertyViewModel values = PropertyViewModel.ofValues(tasks, dialogs);
        values.showValues("The section", "from the section",
                List.of(new PropValue.UnicodeValue(PropTags.PR_SUBJECT_W, "Hello")));

        assertEquals("1 property, 10 bytes, from the section.", values.statusProperty().get());
        assertEquals(Optional.empty(), values.editing());
    }

    @Test
    void aRowIsShownWithoutAnyCall() {
        model.showRow(List.of(new PropValue.UnicodeValue(PropTags.PR_SUBJECT_W, "Hello"),
                new PropValue.ErrorValue(PropTags.PR_DISPLAY_NAME_W, HResult.MAPI_E_NOT_FOUND)));

        assertEquals(0, tasks.waiting());
        assertEquals("2 properties, 1 that could not be read, 10 bytes, from the row.", model.statusProperty().get());
        assertEquals("MAPI_E_NOT_FOUND", row(PropTags.PR_DISPLAY_NAME_W).value());
    }

    @Test
    void copyingWritesTheFormThatWasAskedFor() {
        model.showRow(List.of(new PropValue.UnicodeValue(PropTags.PR_SUBJECT_W, "a \"b\"\n")));
        List<PropertyRow> rows = List.of(row(PropTags.PR_SUBJECT_W));
        for (CopyForm form : CopyForm.values()) {
            model.copy(form, rows);
        }

        String others = "PR_SUBJECT_W, PidTagSubject, ptagSubject, PR_SUBJECT_A";
        assertEquals(List.of("a \"b\"\n", "PR_SUBJECT = a \"b\"\n", "0x0037001F",
                "PR_SUBJECT\t" + others
                        + "\t0x0037001F\tPT_UNICODE\ta \"b\" \tcb: 12 lpb: 610020002200620022000A00\t\t\t",
                "[\n  {\"tag\": \"0x0037001F\", \"name\": \"PR_SUBJECT\", \"otherNames\": \"" + others
                        + "\", \"type\": \"PT_UNICODE\", \"value\": \"a \\\"b\\\"\\n\", "
                        + "\"alternate\": \"cb: 12 lpb: 610020002200620022000A00\"}\n]",
                "#define PR_SUBJECT PROP_TAG(PT_UNICODE, 0x0037)"), dialogs.copied);
    }

    @Test
    void aValueIsSavedAsAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("subject.txt");
        dialogs.toSave = Optional.of(file);
        model.showRow(List.of(new PropValue.UnicodeValue(PropTags.PR_SUBJECT_W, "Grüße")));
        model.save(row(PropTags.PR_SUBJECT_W));
        tasks.runAll();

        assertEquals("Grüße", Files.readString(file));
    }

    @Test
    void anEntryIdAndATableLeadOn() {
        List<Object> opened = new ArrayList<>();
        model.setOnOpen(opened::add, opened::add);
        show(message);
        model.targets(row(PropTags.PR_PARENT_ENTRYID)).forEach(model::open);
        model.open(new PropertyTarget.OfTable(new TablePath.Recipients(message)));

        EntryId parent = new EntryId(((PropValue.BinaryValue) row(PropTags.PR_PARENT_ENTRYID).entry().value()
                .orElseThrow()).value());
        assertEquals(List.of(new ObjectPath.Entry(message.store(), parent), new TablePath.Recipients(message)), opened);
    }
}
