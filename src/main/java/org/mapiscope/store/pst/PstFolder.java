package org.mapiscope.store.pst;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.InterfaceId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MapiObject;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.SearchCriteria;
import org.mapiscope.store.pst.ltp.PropertyContext;
import org.mapiscope.store.pst.ltp.TableContext;
import org.mapiscope.store.pst.messaging.Folder;

/** A folder or search folder of a PST. Called on its session's thread. */
final class PstFolder extends PstObject implements MapiFolder {

    private static final int MAPI_ACCESS_READ = 0x2;

    private final Folder folder;

    PstFolder(PstStore store, Folder folder) throws IOException {
        super(store, folder.properties());
        this.folder = folder;
    }

    @Override
    String kind() {
        return "IMAPIFolder";
    }

    @Override
    List<PropValue> compute() throws IOException {
        return Identity.of(store(), folder.nid(), Optional.of(folder.parent())).and(
                List.of(PstValues.number(PropTags.PR_OBJECT_TYPE, ObjectTypes.MAPI_FOLDER),
                        PstValues.number(PropTags.PR_FOLDER_TYPE, FolderRows.type(folder.nid())),
                        PstValues.number(PropTags.PR_ACCESS_LEVEL, 0),
                        PstValues.number(PstTags.PR_ACCESS, MAPI_ACCESS_READ), associatedCount(),
                        new PropValue.ObjectValue(PstTags.PR_CONTAINER_HIERARCHY),
                        new PropValue.ObjectValue(PstTags.PR_CONTAINER_CONTENTS),
                        new PropValue.ObjectValue(PstTags.PR_FOLDER_ASSOCIATED_CONTENTS)));
    }

    @Override
    public MapiTable getContentsTable(int flags) throws MapiException {
        return call("GetContentsTable", () -> (flags & MAPI_ASSOCIATED) == 0 ? contents() : associated());
    }

    @Override
    public MapiTable getHierarchyTable(int flags) throws MapiException {
        return call("GetHierarchyTable", () -> {
            RowReader reader = new RowReader(store(), new FolderRows(store()));
            return table((flags & CONVENIENT_DEPTH) == 0
                    ? new PstRows(reader, folder.hierarchyTable())
                    : DeepRows.below(folder, store(), reader));
        });
    }

    @Override
    public SearchCriteria getSearchCriteria(int flags) throws MapiException {
        return call("GetSearchCriteria", () -> {
            if (!folder.isSearch()) {
                throw new MapiException("IMAPIFolder::GetSearchCriteria", HResult.MAPI_E_NO_SUPPORT,
                        "the folder is no search folder");
            }
            Optional<PropertyContext> criteria = folder.searchCriteria();
            return SearchCriteriaReader.read(store(), criteria.orElseThrow(PstFolder::noCriteria))
                    .orElseThrow(PstFolder::noCriteria);
        });
    }

    private static MapiException noCriteria() {
        return new MapiException("IMAPIFolder::GetSearchCriteria", HResult.MAPI_E_NOT_INITIALIZED,
                "the search folder was never told what to look for");
    }

    @Override
    MapiObject open(PropTag tag, InterfaceId kind) throws IOException, MapiException {
        if (kind == InterfaceId.IID_IMAPITable) {
            if (tag.equals(PstTags.PR_CONTAINER_HIERARCHY)) {
                return getHierarchyTable(0);
            }
            if (tag.equals(PstTags.PR_CONTAINER_CONTENTS)) {
                return contents();
            }
            if (tag.equals(PstTags.PR_FOLDER_ASSOCIATED_CONTENTS)) {
                return associated();
            }
        }
        return super.open(tag, kind);
    }

    private MapiTable contents() throws IOException {
        return table(new PstRows(new RowReader(store(), new MessageRows(store())), folder.contentsTable()));
    }

    private MapiTable associated() throws IOException {
        return table(new PstRows(new RowReader(store(), new MessageRows(store())), folder.associatedTable()));
    }

    private PropValue associatedCount() throws IOException {
        return PstValues.number(PropTags.PR_ASSOC_CONTENT_COUNT,
                folder.associatedTable().map(TableContext::rowCount).orElse(0));
    }
}
