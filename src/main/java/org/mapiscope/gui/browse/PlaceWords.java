package org.mapiscope.gui.browse;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.MapiContainer;
import org.mapiscope.operation.Place;
import org.mapiscope.operation.TablePath;

/** Words and icons for places. */
final class PlaceWords {
    private static final Messages TEXTS = Messages.of(PlaceWords.class);

    private PlaceWords() {}

    /** {@return which part of its object a place shows; empty for a folder's messages and for a message} */
    static String part(Place place) {
        return switch (place) {
            case Place.Rows rows -> part(rows.table());
            case Place.Message message -> "";
            case Place.Properties properties -> TEXTS.text("part.properties");
            case Place.Special special -> TEXTS.text("part.special");
            case Place.View view -> TEXTS.text("part.view." + view.kind());
            case Place.Notifications notifications -> TEXTS.text("part.notifications");
            case Place.Search search -> TEXTS.text("part.search");
        };
    }

    private static String part(TablePath table) {
        return switch (table) {
            case TablePath.Contents contents -> {
                if ((contents.flags() & MapiContainer.SHOW_SOFT_DELETES) != 0) {
                    yield TEXTS.text("part.deleted");
                }
                yield (contents.flags() & MapiContainer.MAPI_ASSOCIATED) == 0 ? "" : TEXTS.text("part.associated");
            }
            case TablePath.Hierarchy hierarchy -> {
                if ((hierarchy.flags() & MapiContainer.SHOW_SOFT_DELETES) != 0) {
                    yield TEXTS.text("part.deleted-subfolders");
                }
                yield (hierarchy.flags() & MapiContainer.CONVENIENT_DEPTH) == 0
                        ? TEXTS.text("part.subfolders")
                        : TEXTS.text("part.all-subfolders");
            }
            case TablePath.Recipients recipients -> TEXTS.text("part.recipients");
            case TablePath.Attachments attachments -> TEXTS.text("part.attachments");
            case TablePath.ReceiveFolders receive -> TEXTS.text("part.receive-folders");
            case TablePath.OutgoingQueue queue -> TEXTS.text("part.outgoing-queue");
            case TablePath.OfProperty property -> property.tag().toString();
        };
    }

    static Ikon icon(Place place) {
        return switch (place) {
            case Place.Rows rows -> switch (rows.table()) {
                case TablePath.Contents contents -> Feather.FOLDER;
                case TablePath.Hierarchy hierarchy -> Feather.GIT_MERGE;
                case TablePath.Recipients recipients -> Feather.USERS;
                case TablePath.Attachments attachments -> Feather.PAPERCLIP;
                case TablePath.ReceiveFolders receive -> Feather.INBOX;
                case TablePath.OutgoingQueue queue -> Feather.UPLOAD;
                case TablePath.OfProperty property -> Feather.GRID;
            };
            case Place.Message message -> Feather.MAIL;
            case Place.Properties properties -> Feather.LIST;
            case Place.Special special -> Feather.STAR;
            case Place.View view -> icon(view.kind());
            case Place.Notifications notifications -> Feather.BELL;
            case Place.Search search -> Feather.SEARCH;
        };
    }

    static Ikon icon(Place.View.Kind view) {
        return switch (view) {
            case RULES -> Feather.FILTER;
            case PERMISSIONS -> Feather.LOCK;
            case NICKNAMES -> Feather.AT_SIGN;
            case FREE_BUSY -> Feather.CLOCK;
            case QUOTA -> Feather.PIE_CHART;
            case NAMES -> Feather.TAG;
        };
    }
}
