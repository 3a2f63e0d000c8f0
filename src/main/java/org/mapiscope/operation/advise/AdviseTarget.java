package org.mapiscope.operation.advise;

import java.util.List;
import org.mapiscope.mapi.Notification;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.TablePath;

/** What is watched. */
public sealed interface AdviseTarget {
    /** {@return the events that it can tell of, as single bits (fnev*)} */
    List<Integer> events();

    /** A store, with all that is in it. */
    record Store(ObjectPath.Store path) implements AdviseTarget {
        @Override
        public List<Integer> events() {
            return OF_STORE;
        }
    }

    /** A folder or message, by its store. */
    record Entry(ObjectPath.Entry path) implements AdviseTarget {
        @Override
        public List<Integer> events() {
            return OF_STORE;
        }
    }

    /** The rows of a table. */
    record Table(TablePath path) implements AdviseTarget {
        @Override
        public List<Integer> events() {
            return List.of(Notification.fnevTableModified);
        }
    }

    /** What IMsgStore::Advise takes. */
    List<Integer> OF_STORE = List.of(Notification.fnevCriticalError, Notification.fnevNewMail,
            Notification.fnevObjectCreated, Notification.fnevObjectDeleted, Notification.fnevObjectModified,
            Notification.fnevObjectMoved, Notification.fnevObjectCopied, Notification.fnevSearchComplete,
            Notification.fnevExtended);
}
