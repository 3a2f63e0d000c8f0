package org.mapiscope.gui.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.message.AttachmentFiles;
import org.mapiscope.operation.message.DemoMessages;
import org.mapiscope.operation.message.MessageAttachment;
import org.mapiscope.operation.message.MessageContent;
import org.mapiscope.operation.message.MessageSizes;
import org.mapiscope.operation.message.MimeText;

@ExtendWith(OnFxThread.class)
class MessageViewModelTest {
    private final HeldTasks tasks = new HeldTasks();
    private final AnsweredDialogs dialogs = new AnsweredDialogs();
    private TestMapi mapi;
    private OpenSession session;
    private MessageViewModel model;
    private List<ObjectPath> messages;

    @BeforeEach
    void open(@TempDir Path folder) throws MapiException {
        Messages.setLanguage(Locale.ENGLISH);
        mapi = new TestMapi(folder);
        session = mapi.open(DemoMessages.DEMO.resolve("testPST.pst"));
        messages = DemoMessages.all(session);
        model = new MessageViewModel(session, tasks, dialogs);
    }

    @AfterEach
    void close() {
        mapi.close();
    }

    private MessageContent show(ObjectPath path) {
        model.show(path);
        tasks.runAll();
        return model.loadedProperty().get().orElseThrow().content();
    }

    /** The first message with an attachment that is a message, or is none. */
    private MessageContent showWithAttachment(boolean message) {
        for (ObjectPath path : messages) {
            if (show(path).attachments().stream().anyMatch(each -> each.isMessage() == message)) {
                return show(path);
            }
        }
        throw new IllegalStateException("No message has such an attachment");
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }

    @Test
    void nothingStaysOpenAfterReadingMimeAndSize() {
        int before = session.mapiSession().openObjects().size();
        for (ObjectPath path : messages) {
            show(path);
            model.readMime();
            model.measure();
            tasks.runAll();
        }

        assertEquals(before, session.mapiSession().openObjects().size());
    }

    @Test
    void aLaterMessageDropsTheEarlierOne() {
        model.show(messages.get(0));
        model.show(messages.get(1));
        tasks.runNewest();
        tasks.runAll();

        assertEquals(Optional.of(messages.get(1)), model.loadedProperty().get().map(LoadedMessage::path));
    }

    @Test
    void aMessageThatIsGoneWhileItIsShownStaysAsItWasWithTheReason() {
        MessageContent before = show(messages.getFirst());
        mapi.sessions.closeAll();
        model.refresh();
        tasks.runAll();

        assertEquals(Optional.of(before), model.loadedProperty().get().map(LoadedMessage::content));
        assertTrue(model.failureProperty().get().isPresent());
    }

    @Test
    void whatIsNoMessageSaysWhy() {
        model.show(new ObjectPath.Entry(messages.getFirst().store(), EntryId.of(new byte[24])));
        tasks.runAll();

        assertTrue(model.loadedProperty().get().isEmpty());
        assertTrue(model.failureProperty().get().isPresent());
    }

    @Test
    void anAttachedMessageIsOpenedAsAMessage() {
        List<ObjectPath> opened = new ArrayList<>();
        model.setOnOpen(opened::add);
        MessageContent content = showWithAttachment(true);
        model.open(content.attachments().getFirst());

        assertEquals(content.attachments().getFirst().name(), show(opened.getFirst()).subject());
    }

    @Test
    void allAttachmentsAreSavedBesideWhatIsThere(@TempDir Path folder) throws IOException {
        MessageContent content = showWithAttachment(true);
        dialogs.folder = Optional.of(folder);
        model.saveAll();
        model.saveAll();
        tasks.runAll();

        assertEquals(2 * content.attachments().size(), files(folder).size());
        assertTrue(files(folder).stream().anyMatch(name -> name.endsWith(" (2).eml")), files(folder).toString());
    }

    @Test
    void theMimeIsSavedBesideAFileThatIsThere(@TempDir Path folder) throws IOException {
        show(messages.getFirst());
        dialogs.toSave = Optional.of(Files.writeString(folder.resolve("a.eml"), "mine"));
        model.saveMime();
        tasks.runAll();

        assertEquals(List.of("a (2).eml", "a.eml"), files(folder));
        assertEquals("mine", Files.readString(folder.resolve("a.eml")));
        assertTrue(Files.readString(folder.resolve("a (2).eml")).contains("MIME-Version: 1.0"));
    }

    @Test
    void theMimeThatIsShownIsBounded() throws MapiException {
        MimeText text = MimeText.read(session, messages.getFirst(), 100, MapiProgress.NONE);

        assertEquals(List.of(100, false), List.of(text.text().length(), text.whole()));
    }

    @Test
    void anAttachmentThatIsAMessageHasNoBytesOfItsOwn() {
        MessageAttachment attachment = showWithAttachment(true).attachments().getFirst();

        assertThrows(MapiException.class,
                () -> new AttachmentFiles(session, model.loadedProperty().get().orElseThrow().path())
                        .contentSize(attachment));
    }

    @Test
    void theSizesAreSortedAndAddUp() {
        MessageContent content = showWithAttachment(true);
        model.measure();
        tasks.runAll();
        MessageSizes sizes = model.sizesProperty().get().orElseThrow();
        List<Long> all = sizes.lines().stream().map(MessageSizes.Line::size).toList();

        assertEquals(all.stream().sorted(Comparator.reverseOrder()).toList(), all);
        assertEquals(sizes.total(), all.stream().mapToLong(Long::longValue).sum());
        assertEquals(content.attachments().size(),
                sizes.lines().stream().filter(MessageSizes.Line.Attachment.class::isInstance).count());
    }

    @Test
    void aFailureWhileSavingIsShown(@TempDir Path folder) {
        show(messages.getFirst());
        dialogs.toSave = Optional.of(folder.resolve("missing").resolve("a.eml"));
        model.saveMime();
        tasks.runAll();

        assertEquals(List.of(HResult.MAPI_E_NOT_FOUND), dialogs.failures.stream().map(MapiException::result).toList());
    }
}
