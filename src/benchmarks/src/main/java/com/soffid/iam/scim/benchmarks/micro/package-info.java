/** Single steps of the connector, measured by JMH. */
@NullMarked
package com.soffid.iam.scim.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
