package org.mapiscope.gui.browse;

import java.util.Optional;
import javafx.scene.Node;
import org.mapiscope.gui.hierarchy.Opener;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.Place;
import org.mapiscope.operation.TablePath;

/** Makes what shows tables and objects within a place. FX thread only. */
interface Panes {
    Rows rows(RowEvents events);

    Values values();

    SpecialViewModel special();

    /** Shows the rows of one table after the other. */
    interface Rows extends AutoCloseable {
        Node node();

        void show(TablePath table);

        /** Reads the rows anew. */
        void refresh();

        void focus();

        @Override
        void close();
    }

    /** Shows the properties of one object after the other. */
    interface Values extends AutoCloseable {
        Node node();

        void show(ObjectPath object);

        /** Reads the properties anew. */
        void refresh();

        void clear();

        @Override
        void close();
    }

    /** What a person does with rows. */
    interface RowEvents {
        /** @param row what the selected row stands for; empty for no row, and for one that stands for nothing */
        void selected(Optional<ObjectPath> row);

        void opened(ObjectPath row, Opener.Where where);
    }

    /** {@return where a person goes who opens a row of {@code table}} */
    static Place placeOf(TablePath table, ObjectPath row) {
        return switch (table) {
            case TablePath.Contents contents -> new Place.Message(row);
            case TablePath.OutgoingQueue queue -> new Place.Message(row);
            case TablePath.Hierarchy hierarchy -> folder(row);
            case TablePath.ReceiveFolders receive -> folder(row);
            case TablePath.Recipients recipients -> new Place.Properties(row);
            case TablePath.Attachments attachments -> new Place.Properties(row);
            case TablePath.OfProperty property -> new Place.Properties(row);
        };
    }

    private static Place folder(ObjectPath row) {
        return row instanceof ObjectPath.Entry entry ? Place.contents(entry, 0) : new Place.Properties(row);
    }
}
