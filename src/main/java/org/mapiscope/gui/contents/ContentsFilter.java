package org.mapiscope.gui.contents;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.Restriction;
import org.mapiscope.mapi.SortOrderSet;
import org.mapiscope.operation.table.QuickFilter;
import org.mapiscope.operation.table.RestrictionSyntaxException;
import org.mapiscope.operation.table.RestrictionText;

/** What a person looks for among the rows: shown alone, or gone to one after the other. FX thread only. */
final class ContentsFilter {
    private final Messages texts = Messages.of(ContentsFilter.class);
    private final ContentsViewModel model;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private LongConsumer found = place -> {};

    ContentsFilter(ContentsViewModel model) {
        this.model = model;
        text.subscribe(now -> error.set(""));
        model.shownProperty().subscribe(now -> text.set(""));
    }

    /** {@return words, or a restriction's text} */
    StringProperty textProperty() {
        return text;
    }

    /** {@return where the text is wrong; empty when it is not} */
    ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** Says what is to happen with the place of a row that was found. */
    void onFound(LongConsumer action) {
        found = action;
    }

    private List<PropTag> columns() {
        return model.columns().stream().map(ContentsColumn::tag).toList();
    }

    private Optional<Restriction> wanted() throws RestrictionSyntaxException {
        return QuickFilter.of(text.get(), columns());
    }

    /** Shows only the rows that the text asks for; all when there is no text. */
    void apply() {
        try {
            model.restrict(wanted());
        } catch (RestrictionSyntaxException e) {
            error.set(e.getMessage());
        }
    }

    /** Shows only the rows that meet a restriction, and its text. */
    void apply(Restriction restriction) {
        text.set(RestrictionText.of(restriction));
        model.restrict(Optional.of(restriction));
    }

    /** {@return what is shown alone now, or would be: where a person who builds a restriction begins} */
    Optional<Restriction> start() {
        try {
            return wanted().or(() -> model.restrictionProperty().get());
        } catch (RestrictionSyntaxException e) {
            return model.restrictionProperty().get();
        }
    }

    /** Shows all rows. */
    void clear() {
        text.set("");
        if (model.restrictionProperty().get().isPresent()) {
            model.restrict(Optional.empty());
        }
    }

    /** Goes to the next row, or backward the one before, that the text asks for; {@code from} is where the person is. */
    void find(int from, boolean backward) {
        try {
            wanted().ifPresent(restriction -> find(restriction, backward ? from : from + 1L, backward));
        } catch (RestrictionSyntaxException e) {
            error.set(e.getMessage());
        }
    }

    /** Goes to the first row from {@code from} on that begins so in the column it is sorted by, or the first of text. */
    void typeAhead(String typed, int from) {
        SortOrderSet order = model.orderProperty().get();
        Optional<PropTag> sorted = order.sorts().stream().skip(order.categories()).map(SortOrderSet.SortOrder::tag)
                .findFirst().filter(tag -> tag.type().equals(PropType.PT_UNICODE));
        sorted.or(() -> columns().stream().filter(tag -> tag.type().equals(PropType.PT_UNICODE)).findFirst())
                .ifPresent(tag -> find(QuickFilter.beginsWith(tag, typed), Math.max(0, from), false));
    }

    private void find(Restriction restriction, long from, boolean backward) {
        long start = Math.clamp(from, 0, model.rowsProperty().get().size());
        model.stopReading();
        model.read(texts.text("task.find"), (reader, progress) -> reader.find(restriction, start, backward, progress),
                this::found);
    }

    private void found(OptionalLong place) {
        if (place.isPresent()) {
            found.accept(place.getAsLong());
        } else {
            error.set(texts.text("not-found"));
        }
    }
}
