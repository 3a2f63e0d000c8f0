package org.mapiscope.gui.advise;

import java.util.List;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.MapiContainer;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.TablePath;
import org.mapiscope.operation.advise.AdviseTarget;

/** Something that can be watched, with its name. */
record AdviseChoice(AdviseTarget target, String name) {
    private static final Messages TEXTS = Messages.of(AdviseChoice.class);

    /** {@return what can be watched of an object, the nearest first} */
    static List<AdviseChoice> of(ObjectPath object) {
        AdviseChoice store = choice("store", new AdviseTarget.Store(new ObjectPath.Store(object.store())));
        if (!(object instanceof ObjectPath.Entry folder)) {
            return List.of(store,
                    choice("receive-folders",
                            table(new TablePath.ReceiveFolders(new ObjectPath.Store(object.store())))),
                    choice("outgoing-queue",
                            table(new TablePath.OutgoingQueue(new ObjectPath.Store(object.store())))));
        }
        return List.of(choice("entry", new AdviseTarget.Entry(folder)),
                choice("contents", table(new TablePath.Contents(folder, 0))),
                choice("associated", table(new TablePath.Contents(folder, MapiContainer.MAPI_ASSOCIATED))),
                choice("subfolders", table(new TablePath.Hierarchy(folder, 0))), store);
    }

    private static AdviseTarget table(TablePath path) {
        return new AdviseTarget.Table(path);
    }

    private static AdviseChoice choice(String key, AdviseTarget target) {
        return new AdviseChoice(target, TEXTS.text("target." + key));
    }
}
