package org.mapiscope.gui.property;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mapiscope.gui.control.DialogService;
import org.mapiscope.gui.control.DialogService.Question;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.task.Job;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.Opening;
import org.mapiscope.operation.property.PropertyChange;
import org.mapiscope.operation.property.PropertyEditor;
import org.mapiscope.operation.property.PropertyParser;
import org.mapiscope.operation.property.PropertyText;

/**
 * Changes properties where a person has switched writing on, each after a question, and undoes the changes of this window in
 * their reverse order. FX thread only.
 */
public final class PropertyEditing {
    private final Messages texts = Messages.of(PropertyEditing.class);
    private final OpenSession session;
    private final TaskRunner tasks;
    private final DialogService dialogs;
    private final BooleanProperty writing = new SimpleBooleanProperty();
    private final ObservableList<PropertyChange> journal;
    private final ObservableList<PropertyChange> readOnlyJournal;
    private Runnable onChanged = () -> {};

    /**
     * @param tasks runs jobs on the session's thread
     * @param shared by all panes of the window
     */
    PropertyEditing(OpenSession session, TaskRunner tasks, DialogService dialogs, Writing shared) {
        this.session = session;
        this.tasks = tasks;
        this.dialogs = dialogs;
        journal = shared.journal();
        readOnlyJournal = FXCollections.unmodifiableObservableList(journal);
        // held weakly: what is shared outlives the pane
        writing.bindBidirectional(shared.onProperty());
    }

    /** Is called when a property was changed. */
    void setOnChanged(Runnable changed) {
        onChanged = changed;
    }

    /** Switches writing on, after a question and unless what is shown can only be read, or off. */
    void switchWriting(Optional<ObjectPath> shown) {
        if (writing.get()) {
            writing.set(false);
        } else if (shown.isEmpty() || isWritable(shown.get())) {
            writing.set(dialogs.confirm(new Question(texts.text("writing.title"), texts.text("writing.question"),
                    texts.text("writing.yes"), texts.text("writing.no"))));
        }
    }

    /** Says so when it is not, before the person has begun to type. */
    private boolean isWritable(ObjectPath path) {
        Optional<MapiException> refusal = Opening.refusal(session, path.store());
        refusal.ifPresent(dialogs::showFailure);
        return refusal.isEmpty();
    }

    void edit(ObjectPath path, PropertyRow row, DraftPrompt prompt) {
        Optional<Draft> now = row.entry().value().map(value -> new Draft(row.tag(), row.entry().tag().type(),
                PropertyText.editable(value)));
        if (writing.get() && isWritable(path)) {
            now.ifPresentOrElse(draft -> prompt.edit(draft).ifPresent(changed -> set(path, changed)),
                    () -> dialogs.tell(texts.text("edit.title"), texts.text("edit.not", row.title())));
        }
    }

    void add(ObjectPath path, DraftPrompt prompt) {
        if (writing.get() && isWritable(path)) {
            prompt.add().ifPresent(draft -> set(path, draft));
        }
    }

    private void set(ObjectPath path, Draft draft) {
        PropertyEditor editor = new PropertyEditor(session, path);
        String question = texts.text("set.question", draft.called(), draft.type(), shortened(draft.text()));
        try {
            Draft.meant(draft.property()).ifPresentOrElse(meant -> confirmed("set", question, switch (meant) {
                case Draft.Meant.ByTag byTag -> {
                    PropTag tag = byTag.tag().withType(draft.type());
                    var value = PropertyParser.parse(tag, draft.text());
                    yield progress -> editor.set(value);
                }
                case Draft.Meant.ByName byName -> {
                    PropertyParser.parse(PropTag.of(PropTag.FIRST_NAMED_ID, draft.type()), draft.text());
                    yield progress -> editor.set(byName.name(), draft.type(), draft.text());
                }
            }), () -> dialogs.tell(texts.text("set.title"), texts.text("unknown", draft.property())));
        } catch (IllegalArgumentException e) {
            dialogs.tell(texts.text("set.title"), texts.text("wrong", draft.type(), String.valueOf(e.getMessage())));
        }
    }

    void delete(ObjectPath path, List<PropertyRow> rows) {
        PropertyEditor editor = new PropertyEditor(session, path);
        for (PropertyRow row : writing.get() && isWritable(path) ? rows : List.<PropertyRow>of()) {
            confirmed("delete", texts.text("delete.question", row.title(), row.tag(), shortened(row.value())),
                    progress -> editor.delete(row.entry().tag()));
        }
    }

    private void confirmed(String key, String question, Job<PropertyChange> change) {
        if (dialogs.confirm(new Question(texts.text(key + ".title"), question, texts.text(key + ".yes"),
                texts.text(key + ".no")))) {
            tasks.run(texts.text("task.change"), Job.counting(change), done -> {
                journal.add(done);
                onChanged.run();
            }, dialogs::showFailure);
        }
    }

    /** Puts back what was before the last change that is not undone yet. */
    void undo() {
        if (writing.get() && !journal.isEmpty()) {
            PropertyChange last = journal.getLast();
            Job<PropertyChange> undo = progress -> {
                new PropertyEditor(session, last.path()).undo(last);
                return last;
            };
            tasks.run(texts.text("task.undo"), Job.counting(undo), done -> {
                journal.remove(done);
                onChanged.run();
            }, dialogs::showFailure);
        }
    }

    private static String shortened(String text) {
        int most = 300;
        return text.length() > most ? text.substring(0, most) + "…" : text;
    }

    /** {@return whether properties may be changed; off at first} */
    public BooleanProperty writingProperty() {
        return writing;
    }

    /** {@return the changes that can be undone, the oldest first} */
    public ObservableList<PropertyChange> journal() {
        return readOnlyJournal;
    }

    /** {@return the types that can be typed in} */
    static List<PropType> types() {
        return List.of(PropType.PT_UNICODE, PropType.PT_LONG, PropType.PT_BOOLEAN, PropType.PT_BINARY,
                PropType.PT_SYSTIME, PropType.PT_I8, PropType.PT_I2, PropType.PT_STRING8, PropType.PT_CLSID,
                PropType.PT_DOUBLE, PropType.PT_R4, PropType.PT_CURRENCY, PropType.PT_APPTIME,
                PropType.PT_MV_UNICODE, PropType.PT_MV_BINARY, PropType.PT_MV_LONG, PropType.PT_MV_I2,
                PropType.PT_MV_I8, PropType.PT_MV_STRING8, PropType.PT_MV_CLSID, PropType.PT_MV_SYSTIME,
                PropType.PT_MV_DOUBLE, PropType.PT_MV_R4, PropType.PT_MV_CURRENCY, PropType.PT_MV_APPTIME);
    }
}
