package org.mapiscope.gui.property;

import org.mapiscope.gui.control.Messages;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.TablePath;
import org.mapiscope.operation.property.PropertyTarget;

/** What can be opened, in words. */
final class TargetText {
    private static final int SHOWN = 24;

    private TargetText() {}

    static String of(PropertyTarget target, Messages texts) {
        return switch (target) {
            case PropertyTarget.OfObject object -> switch (object.path()) {
                case ObjectPath.Entry entry -> texts.text("target.entry", shortened(entry.entryId().toString()));
                case ObjectPath.Embedded embedded -> texts.text("target.embedded");
                case ObjectPath.Attachment attachment -> texts.text("target.attachment", attachment.number());
                case ObjectPath.Store store -> texts.text("target.store");
            };
            case PropertyTarget.OfTable table -> texts.text("target." + switch (table.path()) {
                case TablePath.Contents contents -> contents.flags() == 0 ? "contents" : "associated";
                case TablePath.Hierarchy hierarchy -> "hierarchy";
                case TablePath.Recipients recipients -> "recipients";
                case TablePath.Attachments attachments -> "attachments";
                case TablePath.ReceiveFolders folders -> "receive-folders";
                case TablePath.OutgoingQueue queue -> "outgoing-queue";
                case TablePath.OfProperty property -> "table";
            });
        };
    }

    private static String shortened(String hex) {
        return hex.length() <= SHOWN ? hex : "…" + hex.substring(hex.length() - SHOWN);
    }
}
