package org.mapiscope.gui.contents;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.mapiscope.mapi.Restriction;
import org.mapiscope.operation.table.RestrictionNode;
import org.mapiscope.operation.table.RestrictionSyntaxException;
import org.mapiscope.operation.table.RestrictionText;

/** A restriction that a person builds, as a tree and as text: a change of either changes the other. FX thread only. */
final class RestrictionEditor {
    private final ReadOnlyObjectWrapper<Optional<RestrictionNode>> root = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Restriction>> restriction = new ReadOnlyObjectWrapper<>(
            Optional.empty());

    RestrictionEditor(Optional<Restriction> start) {
        start.map(RestrictionNode::of).ifPresentOrElse(this::setRoot,
                () -> setRoot(RestrictionNode.empty(RestrictionNode.Kind.CONTENT)));
    }

    /** {@return the whole as a tree; another one when the text was changed} */
    ReadOnlyObjectProperty<Optional<RestrictionNode>> rootProperty() {
        return root.getReadOnlyProperty();
    }

    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** {@return where the text is wrong; empty when it is not} */
    ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** {@return what the text says; empty while it is wrong} */
    ReadOnlyObjectProperty<Optional<Restriction>> restrictionProperty() {
        return restriction.getReadOnlyProperty();
    }

    private void setRoot(RestrictionNode node) {
        root.set(Optional.of(node));
        changed();
    }

    /** A field was filled in, or parts came or went. */
    void changed() {
        text.set(root.get().map(RestrictionNode::text).orElse(""));
        check();
    }

    private boolean check() {
        try {
            restriction.set(Optional.of(RestrictionText.parse(text.get())));
            error.set("");
            return true;
        } catch (RestrictionSyntaxException e) {
            restriction.set(Optional.empty());
            error.set(e.getMessage());
            return false;
        }
    }

    /** Takes what a person wrote; the tree follows once it is right. */
    void setText(String written) {
        if (!written.equals(text.get())) {
            text.set(written);
            if (check()) {
                root.set(restriction.get().map(RestrictionNode::of));
            }
        }
    }

    /** Adds a part to {@code place}, or beside it where it has no room. Returns the new part. */
    RestrictionNode add(RestrictionNode place, RestrictionNode.Kind kind) {
        RestrictionNode made = RestrictionNode.empty(kind);
        if (place.hasRoom()) {
            place.add(made);
            changed();
        } else if (place.parent().filter(RestrictionNode::hasRoom).isPresent()) {
            place.parent().get().add(made);
            changed();
        } else {
            RestrictionNode both = RestrictionNode.empty(RestrictionNode.Kind.AND);
            put(place, both);
            both.add(place);
            both.add(made);
            changed();
        }
        return made;
    }

    /** Puts {@code place} into a new part of a kind that has parts. Returns that one. */
    RestrictionNode wrap(RestrictionNode place, RestrictionNode.Kind kind) {
        RestrictionNode around = RestrictionNode.empty(kind);
        put(place, around);
        around.add(place);
        changed();
        return around;
    }

    /** Takes {@code place} out; of the whole, a new one remains. */
    void remove(RestrictionNode place) {
        if (place.parent().isPresent()) {
            place.parent().get().remove(place);
            changed();
        } else {
            setRoot(RestrictionNode.empty(RestrictionNode.Kind.CONTENT));
        }
    }

    private void put(RestrictionNode place, RestrictionNode other) {
        if (place.parent().isPresent()) {
            place.parent().get().replace(place, other);
        } else {
            root.set(Optional.of(other));
        }
    }
}
