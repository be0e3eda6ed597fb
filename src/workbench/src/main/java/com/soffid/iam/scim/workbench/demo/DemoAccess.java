package com.soffid.iam.scim.workbench.demo;

import com.soffid.iam.scim.workbench.soffid.Passwords;

/** The credentials for the demo's server; random each time. */
record DemoAccess(String userName, String password) {
    static DemoAccess random() {
        return new DemoAccess("soffid", new Passwords().generate().getPassword());
    }

    @Override
    public String toString() {
        return userName;
    }
}
