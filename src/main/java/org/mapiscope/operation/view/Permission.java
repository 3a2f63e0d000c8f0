package org.mapiscope.operation.view;

import java.util.OptionalLong;

/**
 * What somebody may do with a folder.
 *
 * @param origin PR_ACL_TABLE, or the property whose descriptor says so
 * @param member a name, or a security identifier
 * @param memberId PR_MEMBER_ID: 0 for everyone, -1 for those who are not known; empty in a descriptor
 * @param type such as ACCESS_ALLOWED_ACE_TYPE; empty in the table
 * @param rights the names of the rights
 * @param details all of the entry, in lines
 */
public record Permission(String origin, String member, OptionalLong memberId, String type, String rights,
        String details) {}
