package org.mapiscope.gui.browse;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.mapiscope.gui.advise.AdviseViewModel;
import org.mapiscope.gui.hierarchy.Opener;
import org.mapiscope.gui.search.SearchViewModel;
import org.mapiscope.gui.view.ViewViewModel;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.Place;
import org.mapiscope.operation.TablePath;

/** Makes what shows tables and objects within a place. FX thread only. */
interface Panes {
    /** PR_ATTACH_METHOD of an attachment that is a message (ATTACH_EMBEDDED_MSG). */
    int EMBEDDED = 5;

    Rows rows(RowEvents events);

    Values values();

    /** {@return what shows a message as people read it} */
    Shown message();

    SpecialViewModel special();

    ViewViewModel view();

    AdviseViewModel advise();

    SearchViewModel search();

    /** Shows the rows of one table after the other. */
    interface Rows extends AutoCloseable {
        Node node();

        void show(TablePath table);

        /** Reads the rows anew. */
        void refresh();

        /** Lets go of the table; what was read is gone. */
        void clear();

        void focus();

        @Override
        void close();
    }

    /** Shows one object after the other. */
    interface Shown extends AutoCloseable {
        Node node();

        void show(ObjectPath object);

        /** Reads the object anew. */
        void refresh();

        /** Shows nothing; the next object may be shown all the same. */
        @Override
        void close();
    }

    /** Shows the properties of one object after the other. */
    interface Values extends Shown {
        /** Shows what a table says of a row. */
        void showRow(List<PropValue> row);
    }

    /** What a person does with rows. */
    interface RowEvents {
        /** @param row the row that the person is on; empty for none */
        void selected(Optional<Row> row);

        void opened(Row row, Opener.Where where);
    }

    /**
     * A row of a table.
     *
     * @param object what it stands for; empty when that cannot be opened
     */
    record Row(TablePath table, Optional<ObjectPath> object, List<PropValue> values) {
        public Row {
            values = List.copyOf(values);
        }

        /** {@return where a person goes who opens the row} */
        Optional<Place> place() {
            return object.map(path -> switch (table) {
                case TablePath.Contents contents -> new Place.Message(path);
                case TablePath.OutgoingQueue queue -> new Place.Message(path);
                case TablePath.Hierarchy hierarchy -> folder(path);
                case TablePath.ReceiveFolders receive -> folder(path);
                case TablePath.Recipients recipients -> new Place.Properties(path);
                case TablePath.Attachments attachments -> attachment(path);
                case TablePath.OfProperty property -> new Place.Properties(path);
            });
        }

        private static Place folder(ObjectPath path) {
            return path instanceof ObjectPath.Entry entry ? Place.contents(entry, 0) : new Place.Properties(path);
        }

        private Place attachment(ObjectPath path) {
            boolean message = PropValues.of(values).integer(PropTags.PR_ATTACH_METHOD).orElse(0) == EMBEDDED;
            return message && path instanceof ObjectPath.Attachment attachment
                    ? new Place.Message(new ObjectPath.Embedded(attachment))
                    : new Place.Properties(path);
        }

        /** {@return what is shown beside the table: of a message all, of anything else its properties} */
        Optional<Place> details() {
            return object.map(path -> place().filter(place -> place.object().equals(path))
                    .filter(Place.Message.class::isInstance).orElseGet(() -> new Place.Properties(path)));
        }
    }
}
