package org.mapiscope.mapi.contract;

import java.util.List;
import java.util.Map;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;

/**
 * What a message store of a contract's test holds, as plain values that every subsystem can be given.
 *
 * <p>The store itself adds what a provider makes: PR_ENTRYID, PR_OBJECT_TYPE, PR_INSTANCE_KEY, PR_DEPTH, PR_ATTACH_NUM,
 * PR_ROWID.
 *
 * @param properties its own, with PR_DISPLAY_NAME
 * @param names what the identifiers from {@link PropTag#FIRST_NAMED_ID} on stand for, in order
 * @param root its root folder
 * @param receiveFolders message classes, each with the PR_DISPLAY_NAME of the folder that they arrive in
 */
public record StoreContents(List<PropValue> properties, List<NamedProp> names, FolderContents root,
        Map<String, String> receiveFolders) {
    public StoreContents {
        properties = List.copyOf(properties);
        names = List.copyOf(names);
        receiveFolders = Map.copyOf(receiveFolders);
    }

    public String name() {
        return PropValues.of(properties).string(PropTags.PR_DISPLAY_NAME_W).orElseThrow();
    }

    /** What a folder holds. */
    public record FolderContents(List<PropValue> properties, List<FolderContents> folders,
            List<MessageContents> messages, List<MessageContents> associated) {
        public FolderContents {
            properties = List.copyOf(properties);
            folders = List.copyOf(folders);
            messages = List.copyOf(messages);
            associated = List.copyOf(associated);
        }

        /** {@return the properties of a folder that has a name only} */
        public static List<PropValue> named(String name) {
            return List.of(new PropValue.UnicodeValue(PropTags.PR_DISPLAY_NAME_W, name));
        }

        static FolderContents empty(String name) {
            return new FolderContents(named(name), List.of(), List.of(), List.of());
        }
    }

    /**
     * What a message holds.
     *
     * @param recipients a row each
     */
    public record MessageContents(List<PropValue> properties, List<List<PropValue>> recipients,
            List<AttachContents> attachments) {
        public MessageContents {
            properties = List.copyOf(properties);
            recipients = List.copyOf(recipients);
            attachments = List.copyOf(attachments);
        }

        static MessageContents of(PropValue... properties) {
            return new MessageContents(List.of(properties), List.of(), List.of());
        }
    }

    /**
     * What an attachment holds.
     *
     * @param message the message that it is (ATTACH_EMBEDDED_MSG); none for one of bytes
     */
    public record AttachContents(List<PropValue> properties, List<MessageContents> message) {
        public AttachContents {
            properties = List.copyOf(properties);
            message = List.copyOf(message);
        }
    }
}
