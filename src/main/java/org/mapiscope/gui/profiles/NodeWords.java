package org.mapiscope.gui.profiles;

import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;
import org.mapiscope.gui.control.FailureText;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.FlagNames;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.profile.ProfileAccount;

/** What a row of the tree looks like: its icon, and a word on what it is. */
final class NodeWords {
    private static final Messages TEXTS = Messages.of(NodeWords.class);

    private NodeWords() {}

    static Feather icon(TreeNode node) {
        return switch (node) {
            case SourceNode source -> source.file().isPresent()
                    ? Feather.FILE_TEXT
                    : source.mapi().isPresent() ? Feather.MONITOR : Feather.LINK;
            case ProfileNode profile -> Feather.USER;
            case PartNode part -> icon(part.part());
        };
    }

    private static Feather icon(Part part) {
        return switch (part) {
            case Part.Service service -> Feather.BOX;
            case Part.Provider provider -> Feather.CPU;
            case Part.Account account -> Feather.AT_SIGN;
            case Part.AddressBook book -> Feather.BOOK;
            case Part.Section section -> Feather.FILE;
            case Part.Missing missing -> Feather.ALERT_TRIANGLE;
            case Part.Group group -> switch (group.kind()) {
                case ACCOUNTS -> Feather.AT_SIGN;
                case ADDRESS_BOOKS -> Feather.BOOK;
                case SECTIONS -> Feather.FOLDER;
            };
        };
    }

    /** {@return what a person reads beside the name; empty where there is nothing to say} */
    static String word(TreeNode node) {
        return switch (node.state()) {
            case TreeNode.State.Loading loading -> TEXTS.text("loading");
            case TreeNode.State.Failed failed -> failed.reason().result().toString();
            case TreeNode.State.Unread unread -> plain(node);
            case TreeNode.State.Read read -> plain(node);
        };
    }

    private static String plain(TreeNode node) {
        return switch (node) {
            case SourceNode source -> source(source);
            case ProfileNode profile -> profile.entry().isDefault() ? TEXTS.text("word.default") : "";
            case PartNode part -> word(part.part());
        };
    }

    private static String source(SourceNode source) {
        if (source.absent().isPresent()) {
            return TEXTS.text("word.absent");
        }
        String count = source.state() instanceof TreeNode.State.Read
                ? TEXTS.text("count.profiles", source.children().size())
                : "";
        return source.file().isEmpty() ? count : join(TEXTS.text("word.read-only"), count);
    }

    private static String join(String one, String other) {
        return other.isEmpty() ? one : one + ", " + other;
    }

    private static String word(Part part) {
        return switch (part) {
            case Part.Service service -> service.value().name().equals(service.value().displayName())
                    ? ""
                    : service.value().name();
            case Part.Provider provider -> FlagNames.of("RESOURCE_TYPE").text(provider.value().resourceType());
            case Part.Account account -> account.value().type() == ProfileAccount.Type.OTHER
                    ? account.value().typeName()
                    : TEXTS.text("account." + account.value().type());
            case Part.AddressBook book -> book.value().serviceName();
            case Part.Section section -> section.value().knownName().isPresent()
                    ? ""
                    : TEXTS.text("section.word." + section.value().kind());
            case Part.Missing missing -> TEXTS.text("word.missing");
            case Part.Group group -> Integer.toString(group.count());
        };
    }

    /** {@return why a row could not be read} */
    static Optional<String> failure(TreeNode node) {
        return node.state() instanceof TreeNode.State.Failed failed
                ? Optional.of(text(failed.reason()))
                : Optional.empty();
    }

    private static String text(MapiException e) {
        return TEXTS.text("failed", e.call(), e.result().hex(), FailureText.sentences(e));
    }
}
