/**
 * The 1.x name of the extensible object, which the objects of the mapping engine still extend.
 */
package es.caib.seycon.ng.sync.intf;
