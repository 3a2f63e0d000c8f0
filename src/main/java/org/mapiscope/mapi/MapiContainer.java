package org.mapiscope.mapi;

/** An object that holds others. Source: [imapicontainerimapiprop]. */
@Interface("IMAPIContainer")
public interface MapiContainer extends MapiProp {
    int MAPI_ASSOCIATED = 0x40;
    int CONVENIENT_DEPTH = 0x1;
    int SHOW_SOFT_DELETES = 0x2;

    /** {@return the table of what is in it; with {@link #MAPI_ASSOCIATED} of its associated contents} */
    MapiTable getContentsTable(@Arg(value = "ulFlags", flags = "TABLE") int flags) throws MapiException;

    /** {@return the table of its subfolders; with {@link #CONVENIENT_DEPTH} of all below it, with PR_DEPTH} */
    MapiTable getHierarchyTable(@Arg(value = "ulFlags", flags = "TABLE") int flags) throws MapiException;

    /** {@return what a search folder looks for} [imapicontainer-getsearchcriteria] */
    default SearchCriteria getSearchCriteria(@Arg("ulFlags") int flags) throws MapiException {
        throw new MapiException("IMAPIContainer::GetSearchCriteria", HResult.MAPI_E_NO_SUPPORT, "");
    }
}
