package org.mapiscope.gui.message;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.mapiscope.gui.control.DialogService;
import org.mapiscope.gui.control.FailureText;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.task.Job;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.message.AttachmentFiles;
import org.mapiscope.operation.message.MessageAttachment;
import org.mapiscope.operation.message.MessageContent;
import org.mapiscope.operation.message.MessageSizes;
import org.mapiscope.operation.message.MimeText;
import org.mapiscope.operation.message.SavedFile;

/** One message at a time, as a person reads it. FX thread only. */
public final class MessageViewModel {
    private final Messages texts = Messages.of(MessageViewModel.class);
    private final OpenSession session;
    private final TaskRunner tasks;
    private final DialogService dialogs;
    private final ReadOnlyObjectWrapper<Optional<LoadedMessage>> loaded = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<MapiException>> failure = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<MimeText>> mime = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<MessageSizes>> sizes = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private Optional<ObjectPath> shown = Optional.empty();
    private TaskRunner.Running reading = () -> {};
    private TaskRunner.Running writing = () -> {};
    private TaskRunner.Running measuring = () -> {};
    private Consumer<ObjectPath> onOpen = path -> {};

    /** @param tasks runs jobs on the session's thread */
    public MessageViewModel(OpenSession session, TaskRunner tasks, DialogService dialogs) {
        this.session = session;
        this.tasks = tasks;
        this.dialogs = dialogs;
    }

    /** Where a person goes who opens a message that is an attachment. */
    public void setOnOpen(Consumer<ObjectPath> open) {
        onOpen = open;
    }

    /** Reads a message and shows it in place of what is shown. */
    public void show(ObjectPath message) {
        if (!shown.equals(Optional.of(message))) {
            clear();
            shown = Optional.of(message);
        }
        read(MessageContent.FIRST);
    }

    /** Shows nothing. */
    public void clear() {
        stop();
        shown = Optional.empty();
        loaded.set(Optional.empty());
        failure.set(Optional.empty());
        forgetParts();
        status.set("");
    }

    /** Stops what is being read. */
    public void stop() {
        reading.cancel();
        writing.cancel();
        measuring.cancel();
    }

    /** Reads the message anew; when it is gone by then, it stays as it was, with the reason. */
    public void refresh() {
        shown.ifPresent(this::show);
    }

    /** Reads bodies to their ends of which only the beginning was read. */
    public void readAll() {
        read(MessageContent.MOST);
    }

    private void read(long limit) {
        reading.cancel();
        shown.ifPresent(path -> {
            status.set(texts.text("loading"));
            String title = limit == MessageContent.FIRST ? "" : texts.text("task.read");
            reading = tasks.run(title, progress -> LoadedMessage.read(session, path, limit, progress), read -> {
                status.set("");
                failure.set(Optional.empty());
                forgetParts();
                loaded.set(Optional.of(read));
            }, e -> {
                status.set("");
                failure.set(Optional.of(e));
            });
        });
    }

    private void forgetParts() {
        writing.cancel();
        measuring.cancel();
        mime.set(Optional.empty());
        sizes.set(Optional.empty());
    }

    /** Makes the MIME, unless it is there already. */
    void readMime() {
        if (mime.get().isEmpty()) {
            readMime(MimeText.FIRST);
        }
    }

    void readAllMime() {
        readMime(MimeText.MOST);
    }

    private void readMime(int limit) {
        writing.cancel();
        shown.ifPresent(path -> writing = tasks.run(texts.text("task.mime"),
                progress -> MimeText.read(session, path, limit, progress), text -> mime.set(Optional.of(text)),
                this::say));
    }

    /** Measures the message, unless that was done already. */
    void measure() {
        measuring.cancel();
        if (sizes.get().isEmpty()) {
            shown.ifPresent(path -> measuring = tasks.run(texts.text("task.size"),
                    progress -> MessageSizes.read(session, path, progress), read -> sizes.set(Optional.of(read)),
                    this::say));
        }
    }

    /** Saves the message as MIME where the person says. */
    void saveMime() {
        loaded.get().ifPresent(message -> {
            String name = MimeText.fileName(message.content().subject());
            dialogs.chooseFileToSave(name).ifPresent(file -> tasks.run(texts.text("task.save", name),
                    Job.writing(progress -> MimeText.save(session, message.path(), file, progress)), this::saved,
                    dialogs::showFailure));
        });
    }

    void save(MessageAttachment attachment) {
        loaded.get().ifPresent(message -> {
            String name = AttachmentFiles.name(attachment);
            dialogs.chooseFileToSave(name)
                    .ifPresent(file -> tasks.run(texts.text("task.save", name),
                            Job.writing(progress -> new AttachmentFiles(session, message.path()).save(attachment, file,
                                    progress)),
                            this::saved, dialogs::showFailure));
        });
    }

    /** Saves all attachments into the folder that the person says. */
    void saveAll() {
        loaded.get().filter(message -> !message.content().attachments().isEmpty()).ifPresent(message -> {
            List<MessageAttachment> all = message.content().attachments();
            Optional<Path> folder = dialogs.chooseFolder();
            folder.ifPresent(into -> tasks.run(texts.text("task.save-all"),
                    Job.writing(progress -> new AttachmentFiles(session, message.path()).saveAll(all, into, progress)),
                    report -> saved(report, into), dialogs::showFailure));
        });
    }

    private void saved(SavedFile file) {
        status.set(texts.text("saved", file.size(), file.file()));
    }

    private void saved(AttachmentFiles.Report report, Path folder) {
        status.set(texts.text("saved.all", report.saved().size(), report.failures().size(), folder));
        if (!report.failures().isEmpty()) {
            StringBuilder lines = new StringBuilder();
            report.failures().forEach(each -> lines.append(AttachmentFiles.name(each.attachment())).append(": ")
                    .append(FailureText.sentences(each.reason())).append(System.lineSeparator()));
            dialogs.tell(texts.text("not-saved"), lines.toString());
        }
    }

    /** Goes to the message that an attachment is. */
    void open(MessageAttachment attachment) {
        if (attachment.isMessage()) {
            shown.ifPresent(path -> onOpen
                    .accept(new ObjectPath.Embedded(new ObjectPath.Attachment(path, attachment.number()))));
        }
    }

    private void say(MapiException e) {
        status.set(texts.text("failed", e.call(), e.result().hex(), FailureText.sentences(e)));
    }

    void copy(String text) {
        if (!text.isEmpty()) {
            dialogs.copy(text);
        }
    }

    OpenSession session() {
        return session;
    }

    TaskRunner tasks() {
        return tasks;
    }

    DialogService dialogs() {
        return dialogs;
    }

    /** {@return what is shown; empty while nothing was read} */
    ReadOnlyObjectProperty<Optional<LoadedMessage>> loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** {@return why the message could not be read} */
    public ReadOnlyObjectProperty<Optional<MapiException>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<MimeText>> mimeProperty() {
        return mime.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<MessageSizes>> sizesProperty() {
        return sizes.getReadOnlyProperty();
    }

    /** {@return what is going on, and what was saved} */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }
}
