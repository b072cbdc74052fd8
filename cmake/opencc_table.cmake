# OpenCC's traditional → simplified dictionaries, compiled to a table at build time (see engine/document/normalise.cpp).
add_library(zs_opencc_table INTERFACE)
