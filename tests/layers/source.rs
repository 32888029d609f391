//! Reads one Rust file with `syn`: its modules, their names, and every path that they mention.

use proc_macro2::{Spacing, TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet};
use syn::{
    Attribute, Item, ItemMod, ItemUse, Macro, Meta, UseTree, Visibility,
    spanned::Spanned,
    visit::{self, Visit},
};

/// Segments of a path. The first one is `crate`, `self`, `super` or a name; it is empty after a leading `::`.
pub(crate) type Segments = Vec<String>;

/// A path in a file.
#[derive(Debug)]
pub(crate) struct Mention {
    pub(crate) segments: Segments,
    pub(crate) line: usize,
    /// In code that only tests compile.
    pub(crate) in_test: bool,
    /// In a `use` declaration.
    pub(crate) is_import: bool,
    /// In a `pub use`, which by itself needs nothing of the other module.
    pub(crate) is_reexport: bool,
}

/// A child module in a file of its own.
#[derive(Debug)]
pub(crate) struct Child {
    pub(crate) name: String,
    /// Values of `path` attributes: one for each platform. Empty if the file is at the usual place.
    pub(crate) paths: Vec<String>,
    pub(crate) in_test: bool,
}

/// A module, in a file of its own or inline.
#[derive(Debug, Default)]
pub(crate) struct Module {
    /// Names that `use` declarations bring in.
    pub(crate) aliases: BTreeMap<String, Segments>,
    /// Modules or enums whose names all come in.
    pub(crate) globs: Vec<Segments>,
    /// Names of items that are defined here.
    pub(crate) items: BTreeSet<String>,
    pub(crate) children: Vec<Child>,
    pub(crate) mentions: Vec<Mention>,
    /// Inline modules.
    pub(crate) inline: Vec<(String, Module)>,
}

/// Parses a file. Fails if the text is no Rust.
pub(crate) fn read(text: &str, in_test: bool) -> syn::Result<Module> {
    let file = syn::parse_file(text)?;
    let mut reader = Reader {
        in_test,
        module: Module::default(),
    };
    for item in &file.items {
        reader.visit_item(item);
    }
    Ok(reader.module)
}

struct Reader {
    in_test: bool,
    module: Module,
}

impl Reader {
    fn mention(&mut self, segments: Segments, line: usize) {
        self.module.mentions.push(Mention {
            segments,
            line,
            in_test: self.in_test,
            is_import: false,
            is_reexport: false,
        });
    }

    /// Takes in a name of a `use` declaration; a glob has none.
    fn name(&mut self, alias: Option<String>, segments: Segments, line: usize, is_public: bool) {
        match alias {
            Some(alias) => {
                self.module.aliases.insert(alias, segments.clone());
            }
            None => self.module.globs.push(segments.clone()),
        }
        self.module.mentions.push(Mention {
            segments,
            line,
            in_test: self.in_test,
            is_import: true,
            is_reexport: is_public,
        });
    }

    /// Takes in a `use` tree: a group has a branch for each name.
    fn import(&mut self, tree: &UseTree, before: &[String], is_public: bool) {
        let line = tree.span().start().line;
        // `self` in a group is the module itself.
        let with = |name: &syn::Ident| {
            let mut path = before.to_vec();
            if name != "self" || path.is_empty() {
                path.push(name.to_string());
            }
            path
        };
        match tree {
            UseTree::Path(path) => self.import(&path.tree, &with(&path.ident), is_public),
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.import(tree, before, is_public);
                }
            }
            UseTree::Name(name) => {
                let path = with(&name.ident);
                self.name(path.last().cloned(), path, line, is_public);
            }
            UseTree::Rename(rename) => {
                let path = with(&rename.ident);
                self.name(Some(rename.rename.to_string()), path, line, is_public);
            }
            UseTree::Glob(_) => self.name(None, before.to_vec(), line, is_public),
        }
    }

    /// Mentions the paths in the tokens of a macro or an attribute, which `syn` does not parse.
    fn tokens(&mut self, tokens: TokenStream) {
        let trees: Vec<TokenTree> = tokens.into_iter().collect();
        let is_colon = |index: usize, spacing: Option<Spacing>| match trees.get(index) {
            Some(TokenTree::Punct(punct)) => {
                punct.as_char() == ':' && spacing.is_none_or(|spacing| punct.spacing() == spacing)
            }
            _ => false,
        };
        let is_separator =
            |index: usize| is_colon(index, Some(Spacing::Joint)) && is_colon(index + 1, None);
        let mut index = 0;
        while let Some(tree) = trees.get(index) {
            index += 1;
            match tree {
                TokenTree::Group(group) => self.tokens(group.stream()),
                TokenTree::Ident(ident) => {
                    let is_field = index >= 2
                        && matches!(&trees[index - 2], TokenTree::Punct(dot) if dot.as_char() == '.');
                    let mut segments = vec![ident.to_string()];
                    while is_separator(index) {
                        let Some(TokenTree::Ident(next)) = trees.get(index + 2) else {
                            break;
                        };
                        segments.push(next.to_string());
                        index += 3;
                    }
                    if !is_field {
                        self.mention(segments, ident.span().start().line);
                    }
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
        }
    }
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item(&mut self, item: &'ast Item) {
        let was_in_test = self.in_test;
        self.in_test |= attributes(item).iter().any(is_for_tests);
        if let Some(name) = defined(item) {
            self.module.items.insert(name);
        }
        visit::visit_item(self, item);
        self.in_test = was_in_test;
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        let before: &[String] = if item.leading_colon.is_some() {
            &[String::new()]
        } else {
            &[]
        };
        let is_public = !matches!(item.vis, Visibility::Inherited);
        self.import(&item.tree, before, is_public);
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        let name = item.ident.to_string();
        let Some((_, items)) = &item.content else {
            self.module.children.push(Child {
                name,
                paths: item.attrs.iter().filter_map(path_of).collect(),
                in_test: self.in_test,
            });
            return;
        };
        let mut inner = Reader {
            in_test: self.in_test,
            module: Module::default(),
        };
        for item in items {
            inner.visit_item(item);
        }
        self.module.inline.push((name, inner.module));
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let colon = path.leading_colon.map(|_| String::new());
        let names = path
            .segments
            .iter()
            .map(|segment| segment.ident.to_string());
        let segments = colon.into_iter().chain(names).collect();
        self.mention(segments, path.span().start().line);
        visit::visit_path(self, path);
    }

    /// `pub(in path)` names an ancestor, which is no dependency.
    fn visit_visibility(&mut self, _: &'ast Visibility) {}

    fn visit_macro(&mut self, call: &'ast Macro) {
        self.visit_path(&call.path);
        self.tokens(call.tokens.clone());
    }

    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        self.visit_path(attribute.path());
        if let Meta::List(list) = &attribute.meta
            && !attribute.path().is_ident("cfg")
        {
            self.tokens(list.tokens.clone());
        }
    }
}

fn is_for_tests(attribute: &Attribute) -> bool {
    match &attribute.meta {
        Meta::Path(path) => path.is_ident("test"),
        Meta::List(list) if list.path.is_ident("cfg") => {
            let condition = list.tokens.to_string();
            let mut words = condition.split(|letter: char| !letter.is_alphanumeric());
            words.any(|word| word == "test") && !condition.contains("not (test")
        }
        _ => false,
    }
}

/// The value of `path = "…"`, which may stand in a `cfg_attr`.
fn path_of(attribute: &Attribute) -> Option<String> {
    let tokens = match &attribute.meta {
        Meta::NameValue(value) if value.path.is_ident("path") => match &value.value {
            syn::Expr::Lit(literal) => match &literal.lit {
                syn::Lit::Str(path) => return Some(path.value()),
                _ => return None,
            },
            _ => return None,
        },
        Meta::List(list) if list.path.is_ident("cfg_attr") => list.tokens.to_string(),
        _ => return None,
    };
    let (_, path) = tokens.rsplit_once("path = \"")?;
    path.strip_suffix('"').map(str::to_owned)
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

/// The name that an item defines; none for `impl`, `use` and modules.
fn defined(item: &Item) -> Option<String> {
    let name = match item {
        Item::Const(item) => &item.ident,
        Item::Enum(item) => &item.ident,
        Item::Fn(item) => &item.sig.ident,
        Item::Macro(item) => item.ident.as_ref()?,
        Item::Static(item) => &item.ident,
        Item::Struct(item) => &item.ident,
        Item::Trait(item) => &item.ident,
        Item::TraitAlias(item) => &item.ident,
        Item::Type(item) => &item.ident,
        Item::Union(item) => &item.ident,
        _ => return None,
    };
    Some(name.to_string())
}
