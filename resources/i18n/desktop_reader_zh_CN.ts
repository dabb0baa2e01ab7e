<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Desktop Reader</source>
        <translation>关于 Desktop Reader</translation>
    </message>
    <message>
        <source>Desktop Reader</source>
        <translation>Desktop Reader</translation>
    </message>
    <message>
        <source>Version {version}, with Qt {qt}</source>
        <translation>版本 {version}，使用 Qt {qt}</translation>
    </message>
    <message>
        <source>Keeps your articles in one file on this computer and never touches the network.</source>
        <translation>把你的文章存放在这台电脑上的一个文件里，从不使用网络。</translation>
    </message>
    <message>
        <source>Your library: {file}</source>
        <translation>你的文库：{file}</translation>
    </message>
    <message>
        <source>Free software under the MIT licence.</source>
        <translation>自由软件，以 MIT 许可证发布。</translation>
    </message>
</context>
<context>
    <name>ActionSearch</name>
    <message>
        <source>{choice}: {value}</source>
        <translation>{choice}：{value}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>筛选(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Sort By</source>
        <translation>排序(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>T&amp;ypeface</source>
        <translation>字体(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>前往(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>文库(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>文章(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Import Files…</source>
        <translation>导入文件(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Save Article As…</source>
        <translation>文章另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Close Window</source>
        <translation>关闭窗口(&amp;C)</translation>
    </message>
    <message>
        <source>Prin&amp;t…</source>
        <translation>打印(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Recent Imports</source>
        <translation>最近导入(&amp;R)</translation>
    </message>
    <message>
        <source>Hi&amp;ghlights</source>
        <translation>标注(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Clear This List</source>
        <translation>清空此列表(&amp;C)</translation>
    </message>
    <message>
        <source>Restore from &amp;Backup…</source>
        <translation>从备份恢复(&amp;B)…</translation>
    </message>
    <message>
        <source>Copy with C&amp;itation</source>
        <translation>复制并附引用(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;GB/T 7714</source>
        <translation>&amp;GB/T 7714</translation>
    </message>
    <message>
        <source>&amp;APA</source>
        <translation>&amp;APA</translation>
    </message>
    <message>
        <source>&amp;BibTeX</source>
        <translation>&amp;BibTeX</translation>
    </message>
    <message>
        <source>&amp;CSL-JSON</source>
        <translation>&amp;CSL-JSON</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>复制为 Markdown(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Highlight</source>
        <translation>标注(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>笔记(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Remove Highlight</source>
        <translation>取消标注(&amp;R)</translation>
    </message>
    <message>
        <source>Ne&amp;xt Highlight</source>
        <translation>下一处标注(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Previous Highlight</source>
        <translation>上一处标注(&amp;P)</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>查找下一处(&amp;N)</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>查找上一处(&amp;V)</translation>
    </message>
    <message>
        <source>Save Searc&amp;h…</source>
        <translation>保存搜索(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Highlights</source>
        <translation>标注(&amp;H)</translation>
    </message>
    <message>
        <source>By Source or Ta&amp;g…</source>
        <translation>按来源或标签(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>高对比度(&amp;H)</translation>
    </message>
    <message>
        <source>O&amp;utline</source>
        <translation>大纲(&amp;U)</translation>
    </message>
    <message>
        <source>Te&amp;xt and Colours…</source>
        <translation>文字与颜色(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>首选项(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>Next &amp;Unread</source>
        <translation>下一篇未读文章(&amp;U)</translation>
    </message>
    <message>
        <source>Read in a Second &amp;Window</source>
        <translation>在另一个窗口里阅读(&amp;W)</translation>
    </message>
    <message>
        <source>Next P&amp;ane</source>
        <translation>下一栏(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Wanted…</source>
        <translation>想要的文章(&amp;W)…</translation>
    </message>
    <message>
        <source>Com&amp;pare…</source>
        <translation>比较(&amp;P)…</translation>
    </message>
    <message>
        <source>Read A&amp;new</source>
        <translation>重新解读(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Find an Action…</source>
        <translation>查找操作(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>诊断(&amp;D)…</translation>
    </message>
    <message>
        <source>Bring saved articles into the library</source>
        <translation>把保存的文章收进文库</translation>
    </message>
    <message>
        <source>Import F&amp;older…</source>
        <translation>导入文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>Bring in every article of a folder and the folders in it</source>
        <translation>收进文件夹及其中各层文件夹里的全部文章</translation>
    </message>
    <message>
        <source>&amp;Paste as Article</source>
        <translation>粘贴为文章(&amp;P)</translation>
    </message>
    <message>
        <source>Make an article of the page you have copied</source>
        <translation>把复制的网页变成一篇文章</translation>
    </message>
    <message>
        <source>&amp;Undo Import</source>
        <translation>撤销导入(&amp;U)</translation>
    </message>
    <message>
        <source>Move what the last import brought in to the trash</source>
        <translation>把上次导入的文章移到废纸篓</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Write articles to a file</source>
        <translation>把文章写到文件里</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Close Desktop Reader</source>
        <translation>关闭 Desktop Reader</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>收回上一步操作</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the selected text</source>
        <translation>复制选中的文字</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Select every article of the list, or the whole text of the open article</source>
        <translation>选中列表里的全部文章，或正打开的文章的全文</translation>
    </message>
    <message>
        <source>&amp;Find in Article…</source>
        <translation>在文章中查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find words in the open article</source>
        <translation>在正打开的文章里查找文字</translation>
    </message>
    <message>
        <source>&amp;Search the Library</source>
        <translation>搜索文库(&amp;S)</translation>
    </message>
    <message>
        <source>Find articles by any phrase in them</source>
        <translation>凭文章里的任何一句话找到它</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>列表(&amp;L)</translation>
    </message>
    <message>
        <source>Show or hide the list of articles</source>
        <translation>显示或收起文章列表</translation>
    </message>
    <message>
        <source>&amp;Related Stories</source>
        <translation>相关文章(&amp;R)</translation>
    </message>
    <message>
        <source>Show or hide the related stories</source>
        <translation>显示或收起相关文章</translation>
    </message>
    <message>
        <source>&amp;Page Alone</source>
        <translation>只看文章(&amp;P)</translation>
    </message>
    <message>
        <source>Nothing but the article, on the whole screen</source>
        <translation>整个屏幕只留下文章</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>全部(&amp;A)</translation>
    </message>
    <message>
        <source>Citation F&amp;orm</source>
        <translation>引用格式(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Unread</source>
        <translation>未读(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Starred</source>
        <translation>星标(&amp;S)</translation>
    </message>
    <message>
        <source>A&amp;rchive</source>
        <translation>归档(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Trash</source>
        <translation>废纸篓(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Publication Date</source>
        <translation>发表日期(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Import Date</source>
        <translation>导入日期(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>来源(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Descending</source>
        <translation>降序(&amp;D)</translation>
    </message>
    <message>
        <source>Write the open article to a file of its own</source>
        <translation>把所读的文章写成一个单独的文件</translation>
    </message>
    <message>
        <source>Close this window; the first one takes all others with it</source>
        <translation>关闭这个窗口；关掉最先打开的那个，其他的也一起关</translation>
    </message>
    <message>
        <source>Print the open article</source>
        <translation>打印所读的文章</translation>
    </message>
    <message>
        <source>Copy the selected text with where it comes from, or the citation alone</source>
        <translation>复制选中的文字和它的出处；没有选中文字就只复制引用</translation>
    </message>
    <message>
        <source>Copy with a citation of this form, now and from now on</source>
        <translation>按这种格式复制引用，以后也用它</translation>
    </message>
    <message>
        <source>Copy the selected text, or the whole article, as Markdown</source>
        <translation>把选中的文字或者整篇文章复制为 Markdown</translation>
    </message>
    <message>
        <source>Go to the next place of what was searched for in the open article</source>
        <translation>在打开的文章里，去搜索内容的下一处</translation>
    </message>
    <message>
        <source>Go to the place before of what was searched for in the open article</source>
        <translation>在打开的文章里，回搜索内容的上一处</translation>
    </message>
    <message>
        <source>Keep what is searched for as a filter above the list</source>
        <translation>把这次搜索留在列表上方，作为一个条件</translation>
    </message>
    <message>
        <source>Theme, type, language, and what the library has learned from you</source>
        <translation>主题、字体、语言，以及文库从你那里学到的规则</translation>
    </message>
    <message>
        <source>Show only the articles of one source, or with one tag</source>
        <translation>只看一个来源的文章，或带某个标签的文章</translation>
    </message>
    <message>
        <source>Newest first, or from the end of the alphabet</source>
        <translation>从新到旧，或从字母表末尾开始</translation>
    </message>
    <message>
        <source>&amp;Ascending</source>
        <translation>升序(&amp;A)</translation>
    </message>
    <message>
        <source>Oldest first, or from the beginning of the alphabet</source>
        <translation>从旧到新，或从字母表开头开始</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;epia</source>
        <translation>米色(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Serif</source>
        <translation>衬线字(&amp;S)</translation>
    </message>
    <message>
        <source>Sa&amp;ns Serif</source>
        <translation>无衬线字(&amp;N)</translation>
    </message>
    <message>
        <source>Lar&amp;ger Text</source>
        <translation>放大文字(&amp;G)</translation>
    </message>
    <message>
        <source>Make the text of the article larger</source>
        <translation>把文章的字放大</translation>
    </message>
    <message>
        <source>S&amp;maller Text</source>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <source>Make the text of the article smaller</source>
        <translation>把文章的字缩小</translation>
    </message>
    <message>
        <source>&amp;Normal Text Size</source>
        <translation>恢复文字大小(&amp;N)</translation>
    </message>
    <message>
        <source>Give the text of the article its usual size</source>
        <translation>把文章的字恢复到平常大小</translation>
    </message>
    <message>
        <source>&amp;Original</source>
        <translation>原文(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Next Article</source>
        <translation>下一篇文章(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Article</source>
        <translation>上一篇文章(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Read Article</source>
        <translation>阅读文章(&amp;R)</translation>
    </message>
    <message>
        <source>Forget what was imported last; the articles stay</source>
        <translation>忘记最近导入的来源，文章不受影响</translation>
    </message>
    <message>
        <source>Make the library what it was on an earlier day, or repair it</source>
        <translation>让文库回到以前某一天的样子，或修复文库</translation>
    </message>
    <message>
        <source>Highlight the selected words of the article</source>
        <translation>标注文章里选中的文字</translation>
    </message>
    <message>
        <source>Write a note beside the selected or highlighted words</source>
        <translation>在选中或标注的文字旁边写笔记</translation>
    </message>
    <message>
        <source>Remove the highlight that was clicked, with its note</source>
        <translation>取消点中的标注，连同它的笔记</translation>
    </message>
    <message>
        <source>Go to the next highlight of the article</source>
        <translation>跳到文章的下一处标注</translation>
    </message>
    <message>
        <source>Go to the highlight before</source>
        <translation>跳到前一处标注</translation>
    </message>
    <message>
        <source>Show or hide what you have highlighted, in this article or in all</source>
        <translation>显示或收起你的标注，本文的或全部的</translation>
    </message>
    <message>
        <source>Light or dark as the desktop is, and in high contrast where it is</source>
        <translation>桌面是浅色就浅色，深色就深色；桌面用高对比度时也用高对比度</translation>
    </message>
    <message>
        <source>Black and white, light or dark as the desktop is</source>
        <translation>黑白分明，深浅与桌面一致</translation>
    </message>
    <message>
        <source>Show the headings of the open article, or hide them</source>
        <translation>显示或收起所读文章的小标题</translation>
    </message>
    <message>
        <source>Theme, type, lines and paragraphs of the page, and its Chinese characters</source>
        <translation>页面的主题、字体、行距、段落，以及简繁体</translation>
    </message>
    <message>
        <source>The page as it was imported: what each line was taken for, and how to correct that</source>
        <translation>导入时的页面：每一行被当作什么，怎样更正</translation>
    </message>
    <message>
        <source>Go back to the article that was open before</source>
        <translation>回到刚才打开的那篇文章</translation>
    </message>
    <message>
        <source>Go forward again to the article that you came back from</source>
        <translation>再到后退之前的那篇文章</translation>
    </message>
    <message>
        <source>Open the next unread article of the list; Space does it at the end of a page</source>
        <translation>打开列表里下一篇未读的文章；读到末尾时按空格键也行</translation>
    </message>
    <message>
        <source>Go from the list into the article</source>
        <translation>从列表进入文章</translation>
    </message>
    <message>
        <source>Mark as &amp;Read</source>
        <translation>标为已读(&amp;R)</translation>
    </message>
    <message>
        <source>Open the article in a window of its own; a click with the middle button of the mouse does the same</source>
        <translation>在单独的窗口里打开这篇文章；用鼠标中键点它也一样</translation>
    </message>
    <message>
        <source>Go with the keyboard from the list to the page, to the related stories and back to the list</source>
        <translation>让键盘从列表走到文章，再到相关文章，再回到列表</translation>
    </message>
    <message>
        <source>Stories that pages point to and that are not in the library</source>
        <translation>页面提到过、文库里还没有的文章</translation>
    </message>
    <message>
        <source>Show how the two selected articles differ, side by side</source>
        <translation>把选中的两篇文章并排放着，标出不同的地方</translation>
    </message>
    <message>
        <source>Understand the originals of the selected articles once more, with all that has been learned since</source>
        <translation>用学到的一切重新解读所选文章的原件</translation>
    </message>
    <message>
        <source>Type what you want to do: every action by its name</source>
        <translation>输入想做的事，按名称找到任何操作</translation>
    </message>
    <message>
        <source>Every key on one sheet</source>
        <translation>一页列出全部快捷键</translation>
    </message>
    <message>
        <source>Versions, the library, typefaces and faults, to be copied</source>
        <translation>版本、文库、字体和故障，可以复制</translation>
    </message>
    <message>
        <source>&amp;Undo “{deed}”</source>
        <translation>撤销“{deed}”(&amp;U)</translation>
    </message>
    <message>
        <source>Mark as Un&amp;read</source>
        <translation>标为未读(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>加星标(&amp;S)</translation>
    </message>
    <message>
        <source>Remove &amp;Star</source>
        <translation>去掉星标(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>归档(&amp;A)</translation>
    </message>
    <message>
        <source>Take Out of &amp;Archive</source>
        <translation>移出归档(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>标签(&amp;T)…</translation>
    </message>
    <message>
        <source>Add tags to the selected articles or take them off</source>
        <translation>给选中的文章加上或去掉标签</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Move the selected articles to the trash</source>
        <translation>把选中的文章移到废纸篓</translation>
    </message>
    <message>
        <source>Rest&amp;ore</source>
        <translation>还原(&amp;O)</translation>
    </message>
    <message>
        <source>Take the selected articles out of the trash</source>
        <translation>把选中的文章从废纸篓取回</translation>
    </message>
    <message>
        <source>Delete for &amp;Good…</source>
        <translation>彻底删除(&amp;G)…</translation>
    </message>
    <message>
        <source>Remove the selected articles from the library; this cannot be undone</source>
        <translation>把选中的文章从文库里除去，无法撤销</translation>
    </message>
    <message>
        <source>&amp;Empty Trash…</source>
        <translation>清空废纸篓(&amp;E)…</translation>
    </message>
    <message>
        <source>Remove everything in the trash from the library; this cannot be undone</source>
        <translation>把废纸篓里的文章全部除去，无法撤销</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>使用指南(&amp;G)</translation>
    </message>
    <message>
        <source>Read how to use Desktop Reader</source>
        <translation>读一读 Desktop Reader 怎么用</translation>
    </message>
    <message>
        <source>&amp;About Desktop Reader</source>
        <translation>关于 Desktop Reader(&amp;A)</translation>
    </message>
    <message>
        <source>The version and the licence</source>
        <translation>版本与许可证</translation>
    </message>
</context>
<context>
    <name>ArticleListModel</name>
    <message>
        <source>starred</source>
        <translation>有星标</translation>
    </message>
    <message>
        <source>{count} versions</source>
        <translation>{count} 个版本</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>已归档</translation>
    </message>
</context>
<context>
    <name>ArticleListPane</name>
    <message>
        <source>Search 1 article</source>
        <translation>搜索 1 篇文章</translation>
    </message>
    <message>
        <source>Search {count} articles</source>
        <translation>搜索 {count} 篇文章</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>搜索文章</translation>
    </message>
    <message>
        <source>Filter by source or tag</source>
        <translation>按来源或标签筛选</translation>
    </message>
</context>
<context>
    <name>ArticleRowDelegate</name>
    <message>
        <source>imported {date}</source>
        <translation>{date} 导入</translation>
    </message>
</context>
<context>
    <name>ArticleTable</name>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Copied with its citation ({form}).</source>
        <translation>已连同引用一起复制（{form}）。</translation>
    </message>
    <message>
        <source>Copied as Markdown.</source>
        <translation>已复制为 Markdown。</translation>
    </message>
</context>
<context>
    <name>Diagnostics</name>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Translations of Qt</source>
        <translation>Qt 的译文</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>衬线</translation>
    </message>
    <message>
        <source>Sans serif</source>
        <translation>无衬线</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>西文</translation>
    </message>
    <message>
        <source>none found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Fixed width</source>
        <translation>等宽</translation>
    </message>
    <message>
        <source>Families in all</source>
        <translation>字体总数</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>废纸篓中</translation>
    </message>
    <message>
        <source>Can only be read</source>
        <translation>只能读取</translation>
    </message>
    <message>
        <source>Found damaged</source>
        <translation>发现损坏</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>最近一次备份</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>状况</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文库</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Check the &amp;Library</source>
        <translation>检查文库(&amp;L)</translation>
    </message>
    <message>
        <source>Copy this into a report of a fault. It holds no word of your articles, but names of files.</source>
        <translation>报告故障时可以附上这些内容：其中没有文章里的一个字，但有文件名。</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>状况</translation>
    </message>
    <message>
        <source>is being checked…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Typefaces</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>故障</translation>
    </message>
</context>
<context>
    <name>DifferenceDialog</name>
    <message>
        <source>Differences</source>
        <translation>不同之处</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>上一处(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一处(&amp;N)</translation>
    </message>
    <message>
        <source>The two versions</source>
        <translation>两个版本</translation>
    </message>
    <message>
        <source>The difference before (Shift+F3)</source>
        <translation>上一处不同（Shift+F3）</translation>
    </message>
    <message>
        <source>The next difference (F3)</source>
        <translation>下一处不同（F3）</translation>
    </message>
    <message>
        <source>1 paragraph is the same</source>
        <translation>有 1 段相同</translation>
    </message>
    <message>
        <source>{count} paragraphs are the same</source>
        <translation>有 {count} 段相同</translation>
    </message>
    <message>
        <source>Nothing differs in title and text.</source>
        <translation>标题和正文都没有不同。</translation>
    </message>
    <message>
        <source>Difference {number} of {count}</source>
        <translation>第 {number} 处，共 {count} 处不同</translation>
    </message>
    <message>
        <source>1 difference</source>
        <translation>1 处不同</translation>
    </message>
    <message>
        <source>{count} differences</source>
        <translation>{count} 处不同</translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message>
        <source>Drop here to import</source>
        <translation>在这里松手就会导入</translation>
    </message>
</context>
<context>
    <name>EmptyNote</name>
    <message>
        <source>Nothing found for “{query}”.</source>
        <translation>没有找到“{query}”。</translation>
    </message>
    <message>
        <source>No article fits this filter.</source>
        <translation>没有符合筛选的文章。</translation>
    </message>
    <message>
        <source>No articles yet. Import files, or drop them on the window.</source>
        <translation>还没有文章。请导入文件，或者把文件拖到窗口上。</translation>
    </message>
    <message>
        <source>Everything is read.</source>
        <translation>全都读完了。</translation>
    </message>
    <message>
        <source>No article is starred yet. Press S on an article to keep it here.</source>
        <translation>还没有加星标的文章。在一篇文章上按 S，它就会出现在这里。</translation>
    </message>
    <message>
        <source>The archive is empty. Press E on an article to put it here.</source>
        <translation>归档里还没有文章。在一篇文章上按 E，就能把它放到这里。</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>废纸篓是空的。</translation>
    </message>
    <message>
        <source>Search all articles</source>
        <translation>搜索全部文章</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>显示全部文章</translation>
    </message>
</context>
<context>
    <name>ExportBar</name>
    <message>
        <source>Exporting…</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <source>{done} of {total} articles</source>
        <translation>第 {done} 篇，共 {total} 篇</translation>
    </message>
</context>
<context>
    <name>ExportControl</name>
    <message>
        <source>One export at a time: this one has not ended yet.</source>
        <translation>一次只能导出一份：这一份还没有完成。</translation>
    </message>
    <message>
        <source>Export Articles</source>
        <translation>导出文章</translation>
    </message>
    <message>
        <source>articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation>导出已取消，没有写入任何内容。</translation>
    </message>
    <message>
        <source>Exported 1 article to {file}.</source>
        <translation>已把 1 篇文章导出到 {file}。</translation>
    </message>
    <message>
        <source>Exported {count} articles to {file}.</source>
        <translation>已把 {count} 篇文章导出到 {file}。</translation>
    </message>
    <message>
        <source>{summary} {count} could not be read.</source>
        <translation>{summary}有 {count} 篇读不出来。</translation>
    </message>
    <message>
        <source>These articles could not be exported. Everything else is in the file.</source>
        <translation>以下文章没能导出，其余的都在文件里。</translation>
    </message>
    <message>
        <source>Not Exported</source>
        <translation>未能导出</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>&amp;Choose File…</source>
        <translation>选择文件(&amp;C)…</translation>
    </message>
    <message>
        <source>Articles:</source>
        <translation>文章：</translation>
    </message>
    <message>
        <source>Format:</source>
        <translation>格式：</translation>
    </message>
    <message>
        <source>The &amp;selected ones</source>
        <translation>选中的(&amp;S)</translation>
    </message>
    <message>
        <source>The &amp;list as it is shown</source>
        <translation>眼前的列表(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;All in the library</source>
        <translation>文库里的全部(&amp;A)</translation>
    </message>
    <message>
        <source>{articles} ({count})</source>
        <translation>{articles}（{count}）</translation>
    </message>
</context>
<context>
    <name>FailuresDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Sort: {order}</source>
        <translation>排序：{order}</translation>
    </message>
    <message>
        <source>Best match</source>
        <translation>最相关</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入日期</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Date Published</source>
        <translation>发表日期</translation>
    </message>
    <message>
        <source>Date Imported</source>
        <translation>导入日期</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>废纸篓</translation>
    </message>
    <message>
        <source>Remove filter {name}</source>
        <translation>去掉筛选“{name}”</translation>
    </message>
    <message>
        <source>Best Match</source>
        <translation>最相关</translation>
    </message>
    <message>
        <source>Newest First</source>
        <translation>从新到旧</translation>
    </message>
    <message>
        <source>Oldest First</source>
        <translation>从旧到新</translation>
    </message>
    <message>
        <source>A to Z</source>
        <translation>从 A 到 Z</translation>
    </message>
    <message>
        <source>Z to A</source>
        <translation>从 Z 到 A</translation>
    </message>
</context>
<context>
    <name>FilterPopup</name>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Find a source or tag</source>
        <translation>查找来源或标签</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>废纸篓</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Sources and tags</source>
        <translation>来源与标签</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in article</source>
        <translation>在文章中查找</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>上一处（Shift+Enter）</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>下一处（Enter）</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>{current} / {total}</source>
        <translation>{current} / {total}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>没有找到</translation>
    </message>
</context>
<context>
    <name>FolderWatch</name>
    <message>
        <source>The watched folder {folder} cannot be read; it is looked for again and again.</source>
        <translation>无法读取监视的文件夹 {folder}；程序会一再尝试。</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Page text</source>
        <translation>网页文字</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Article records</source>
        <translation>文章记录</translation>
    </message>
    <message>
        <source>Highlights and notes, Markdown</source>
        <translation>标注和笔记，Markdown</translation>
    </message>
    <message>
        <source>Highlights and notes, JSON</source>
        <translation>标注和笔记，JSON</translation>
    </message>
</context>
<context>
    <name>HighlightBar</name>
    <message>
        <source>Highlight</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取消标注</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
</context>
<context>
    <name>HighlightControl</name>
    <message>
        <source>Select some words of the article first.</source>
        <translation>请先选中文章里的一些文字。</translation>
    </message>
    <message>
        <source>Nothing is highlighted in this article.</source>
        <translation>这篇文章还没有标注。</translation>
    </message>
    <message>
        <source>These words are no longer in the text; the highlight and its note are kept.</source>
        <translation>正文里已经没有这些字了；标注和笔记仍然保留。</translation>
    </message>
</context>
<context>
    <name>HighlightsPane</name>
    <message>
        <source>This Article</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>All Articles</source>
        <translation>全部文章</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search highlights and notes</source>
        <translation>搜索标注和笔记</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>No highlight has these words.</source>
        <translation>没有含这些字的标注。</translation>
    </message>
    <message>
        <source>Select some words of an article and press H: they are listed here.</source>
        <translation>选中文章里的文字，按 H，就会列在这里。</translation>
    </message>
    <message>
        <source>(no longer in the text)</source>
        <translation>（原文里已经没有）</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>笔记：{note}</translation>
    </message>
    <message>
        <source>Go to the Place</source>
        <translation>转到该处</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取消标注</translation>
    </message>
</context>
<context>
    <name>ImportBar</name>
    <message>
        <source>Undo Import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>{count} brought back from the trash</source>
        <translation>从废纸篓取回 {count} 篇</translation>
    </message>
    <message>
        <source>{count} updated</source>
        <translation>更新 {count} 篇</translation>
    </message>
    <message>
        <source>{count} already in the library</source>
        <translation>{count} 篇文库里已有</translation>
    </message>
    <message>
        <source>{count} in the trash</source>
        <translation>{count} 篇在废纸篓里</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>{count} 个失败</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>{summary}; {left_out}</source>
        <translation>{summary}；{left_out}</translation>
    </message>
    <message>
        <source>{summary}. {reason}</source>
        <translation>{summary}。{reason}</translation>
    </message>
    <message>
        <source>Cancelled: {summary}</source>
        <translation>已取消：{summary}</translation>
    </message>
    <message>
        <source>1 file of another kind left out ({kinds})</source>
        <translation>略过 1 个其他类型的文件（{kinds}）</translation>
    </message>
    <message>
        <source>{count} files of other kinds left out ({kinds})</source>
        <translation>略过 {count} 个其他类型的文件（{kinds}）</translation>
    </message>
    <message>
        <source>{count} {suffix}</source>
        <translation>{suffix} {count} 个</translation>
    </message>
    <message>
        <source>{count} without a suffix</source>
        <translation>无扩展名 {count} 个</translation>
    </message>
    <message>
        <source>1 article imported</source>
        <translation>导入 1 篇文章</translation>
    </message>
    <message>
        <source>{count} articles imported</source>
        <translation>导入 {count} 篇文章</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1 篇文章</translation>
    </message>
    <message>
        <source>{count} articles</source>
        <translation>{count} 篇文章</translation>
    </message>
    <message>
        <source>{articles}, {done} of {total} files</source>
        <translation>{articles}，已处理 {done}/{total} 个文件</translation>
    </message>
</context>
<context>
    <name>ImportControl</name>
    <message>
        <source>Import Files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Import Folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message>
        <source>There is nothing to paste: copy a page or some files first.</source>
        <translation>没有可粘贴的内容：请先复制一个网页或几个文件。</translation>
    </message>
    <message>
        <source>This article is already in the library.</source>
        <translation>这篇文章文库里已经有了。</translation>
    </message>
    <message>
        <source>This article was in the trash and is back.</source>
        <translation>这篇文章原在废纸篓里，已经取回。</translation>
    </message>
    <message>
        <source>1 new article came in from the watched folder.</source>
        <translation>监视的文件夹里新到 1 篇文章。</translation>
    </message>
    <message>
        <source>{count} new articles came in from the watched folder.</source>
        <translation>监视的文件夹里新到 {count} 篇文章。</translation>
    </message>
    <message>
        <source>This could not be imported. Everything else is in.</source>
        <translation>这一个没能导入，其余的都收进来了。</translation>
    </message>
    <message>
        <source>These {count} could not be imported. Everything else is in.</source>
        <translation>这 {count} 个没能导入，其余的都收进来了。</translation>
    </message>
    <message>
        <source>Not Imported</source>
        <translation>没有导入</translation>
    </message>
    <message>
        <source>Articles ({patterns})</source>
        <translation>文章 ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>详情…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停下…</translation>
    </message>
</context>
<context>
    <name>LearnedPage</name>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Lines like</source>
        <translation>这样的行</translation>
    </message>
    <message>
        <source>are</source>
        <translation>是</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>忘掉(&amp;F)</translation>
    </message>
    <message>
        <source>In View &gt; Original you can say what the lines of a page are. What you say twice on pages of one source becomes a rule for that source: it holds for all that comes in from then on, and for older articles that you read anew with Article &gt; Read Anew.</source>
        <translation>在“视图 &gt; 原文”里，你可以指出页面的每一行是什么。同一来源的页面上，同样的更正做过两次，就成为这个来源的规则：以后导入的页面都照此处理；以前的文章可以用“文章 &gt; 重新解读”照此处理。</translation>
    </message>
    <message>
        <source>Besides, 1 line is left out that recurs on pages of one source.</source>
        <translation>另外，有 1 行因为在同一来源的页面上反复出现而被略去。</translation>
    </message>
    <message>
        <source>Besides, {count} lines are left out that recur on pages of one source.</source>
        <translation>另外，有 {count} 行因为在同一来源的页面上反复出现而被略去。</translation>
    </message>
</context>
<context>
    <name>LookPopover</name>
    <message>
        <source>Text and colours</source>
        <translation>文字与颜色</translation>
    </message>
    <message>
        <source>&amp;Usual Look</source>
        <translation>恢复默认(&amp;U)</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Tool bar</source>
        <translation>工具栏</translation>
    </message>
</context>
<context>
    <name>MarkingControl</name>
    <message>
        <source>Delete for Good</source>
        <translation>彻底删除</translation>
    </message>
    <message>
        <source>Delete everything in the trash for good? This cannot be undone.</source>
        <translation>要把废纸篓里的文章全部彻底删除吗？这一步无法撤销。</translation>
    </message>
    <message>
        <source>Empty Trash</source>
        <translation>清空废纸篓</translation>
    </message>
    <message>
        <source>no date found</source>
        <translation>没有找到日期</translation>
    </message>
    <message>
        <source>no source found</source>
        <translation>没有找到来源</translation>
    </message>
    <message>
        <source>Imported: {article}</source>
        <translation>已导入：{article}</translation>
    </message>
    <message>
        <source>Archived: it is under Archive now ({keys}).</source>
        <translation>已归档：在“归档”里可以找到（{keys}）。</translation>
    </message>
    <message>
        <source>Archived {count} articles: they are under Archive now ({keys}).</source>
        <translation>已归档 {count} 篇文章：在“归档”里可以找到（{keys}）。</translation>
    </message>
    <message>
        <source>Deleted 1 article.</source>
        <translation>已删除 1 篇文章。</translation>
    </message>
    <message>
        <source>Deleted {count} articles.</source>
        <translation>已删除 {count} 篇文章。</translation>
    </message>
    <message>
        <source>The import was undone; its article is in the trash.</source>
        <translation>导入已撤销，收进来的文章在废纸篓里。</translation>
    </message>
    <message>
        <source>The import was undone; its {count} articles are in the trash.</source>
        <translation>导入已撤销，收进来的 {count} 篇文章在废纸篓里。</translation>
    </message>
    <message>
        <source>1 article has changed by being read anew.</source>
        <translation>重新解读后，有 1 篇文章发生了变化。</translation>
    </message>
    <message>
        <source>{count} articles have changed by being read anew.</source>
        <translation>重新解读后，有 {count} 篇文章发生了变化。</translation>
    </message>
    <message>
        <source>Read anew: nothing has changed.</source>
        <translation>已重新解读，没有变化。</translation>
    </message>
    <message>
        <source>Delete this article for good? This cannot be undone.</source>
        <translation>要把这篇文章彻底删除吗？这一步无法撤销。</translation>
    </message>
    <message>
        <source>Delete these {count} articles for good? This cannot be undone.</source>
        <translation>要把这 {count} 篇文章彻底删除吗？这一步无法撤销。</translation>
    </message>
    <message>
        <source>Desktop Reader</source>
        <translation>Desktop Reader</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>What you think of it (Ctrl+Enter saves)</source>
        <translation>写下你的想法（Ctrl+Enter 保存）</translation>
    </message>
    <message>
        <source>Throw away what was written?</source>
        <translation>要丢掉写好的内容吗？</translation>
    </message>
    <message>
        <source>&amp;Throw Away</source>
        <translation>丢掉(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Go On Writing</source>
        <translation>继续写(&amp;G)</translation>
    </message>
</context>
<context>
    <name>Operations</name>
    <message>
        <source>Mark as Read</source>
        <translation>标为已读</translation>
    </message>
    <message>
        <source>Mark {count} Articles as Read</source>
        <translation>将 {count} 篇文章标为已读</translation>
    </message>
    <message>
        <source>Mark as Unread</source>
        <translation>标为未读</translation>
    </message>
    <message>
        <source>Mark {count} Articles as Unread</source>
        <translation>将 {count} 篇文章标为未读</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Archive {count} Articles</source>
        <translation>归档 {count} 篇文章</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>加星标</translation>
    </message>
    <message>
        <source>Star {count} Articles</source>
        <translation>给 {count} 篇文章加星标</translation>
    </message>
    <message>
        <source>Remove Star</source>
        <translation>去掉星标</translation>
    </message>
    <message>
        <source>Remove {count} Stars</source>
        <translation>去掉 {count} 个星标</translation>
    </message>
    <message>
        <source>Add Tag</source>
        <translation>加标签</translation>
    </message>
    <message>
        <source>Add Tag to {count} Articles</source>
        <translation>给 {count} 篇文章加标签</translation>
    </message>
    <message>
        <source>Remove Tag</source>
        <translation>去掉标签</translation>
    </message>
    <message>
        <source>Remove Tag from {count} Articles</source>
        <translation>去掉 {count} 篇文章的标签</translation>
    </message>
    <message>
        <source>Edit Tags</source>
        <translation>修改标签</translation>
    </message>
    <message>
        <source>Edit Tags of {count} Articles</source>
        <translation>修改 {count} 篇文章的标签</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete {count} Articles</source>
        <translation>删除 {count} 篇文章</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Restore {count} Articles</source>
        <translation>还原 {count} 篇文章</translation>
    </message>
    <message>
        <source>Undo Import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Correct the Page</source>
        <translation>更正页面</translation>
    </message>
    <message>
        <source>Page as Found</source>
        <translation>恢复程序的判断</translation>
    </message>
    <message>
        <source>Forget {count} Rules</source>
        <translation>忘掉 {count} 条规则</translation>
    </message>
    <message>
        <source>Forget Rule</source>
        <translation>忘掉规则</translation>
    </message>
    <message>
        <source>Read Anew</source>
        <translation>重新解读</translation>
    </message>
    <message>
        <source>Read {count} Articles Anew</source>
        <translation>重新解读 {count} 篇文章</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Colour of Highlight</source>
        <translation>标注颜色</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Remove Highlight</source>
        <translation>取消标注</translation>
    </message>
</context>
<context>
    <name>Operators</name>
    <message>
        <source>words in the title</source>
        <translation>标题里的词</translation>
    </message>
    <message>
        <source>where it was published</source>
        <translation>在哪里发表</translation>
    </message>
    <message>
        <source>who wrote it</source>
        <translation>谁写的</translation>
    </message>
    <message>
        <source>one of your tags</source>
        <translation>你加的标签</translation>
    </message>
    <message>
        <source>what you marked it as</source>
        <translation>你做的标记</translation>
    </message>
    <message>
        <source>what came with it</source>
        <translation>文章带着什么</translation>
    </message>
    <message>
        <source>words of your notes</source>
        <translation>笔记里的字</translation>
    </message>
    <message>
        <source>a year, month or day, or 2020..2021</source>
        <translation>某年、某月、某日，或 2020..2021</translation>
    </message>
    <message>
        <source>published before that</source>
        <translation>在此之前发表</translation>
    </message>
    <message>
        <source>published after that</source>
        <translation>在此之后发表</translation>
    </message>
</context>
<context>
    <name>OriginalView</name>
    <message>
        <source>Source as Saved</source>
        <translation>网页源码</translation>
    </message>
    <message>
        <source>As Found by the Program</source>
        <translation>恢复程序的判断</translation>
    </message>
    <message>
        <source>Take back every correction of this page</source>
        <translation>撤回对这个页面的全部更正</translation>
    </message>
    <message>
        <source>Read Anew</source>
        <translation>重新解读</translation>
    </message>
    <message>
        <source>The program understands this page otherwise by now; this lets the article follow</source>
        <translation>程序现在对这个页面的理解已经不同；按这里让文章跟着更新</translation>
    </message>
    <message>
        <source>The page as it was imported, its lines coloured by what they were taken for. Click a line or press Space to put it in or leave it out; the keys 1 to 8 say what it is. Ctrl+Z takes it back, Ctrl+U leads to the article.</source>
        <translation>这是导入时的页面原文，颜色表示每一行被当作什么。单击某一行或按空格键，可以把它收进文章或略去；按 1 到 8 键说明它是什么。Ctrl+Z 撤销，Ctrl+U 回到文章。</translation>
    </message>
    <message>
        <source>SHA-256 {start}…</source>
        <translation>SHA-256 {start}…</translation>
    </message>
    <message>
        <source>Line {number} of {count}: {part}</source>
        <translation>第 {number} 行，共 {count} 行：{part}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
</context>
<context>
    <name>PageLines</name>
    <message>
        <source>The page as it was imported</source>
        <translation>导入时的页面</translation>
    </message>
    <message>
        <source>{part}: {reason}</source>
        <translation>{part}：{reason}</translation>
    </message>
</context>
<context>
    <name>PageMenu</name>
    <message>
        <source>Open the &amp;Article</source>
        <translation>打开文章(&amp;A)</translation>
    </message>
    <message>
        <source>Open in a Second &amp;Window</source>
        <translation>在第二个窗口中打开(&amp;W)</translation>
    </message>
    <message>
        <source>Copy &amp;Link Address</source>
        <translation>复制链接地址(&amp;L)</translation>
    </message>
    <message>
        <source>Open in the &amp;Browser</source>
        <translation>在浏览器中打开(&amp;B)</translation>
    </message>
</context>
<context>
    <name>PaletteDialog</name>
    <message>
        <source>Find an Action</source>
        <translation>查找操作</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>想做什么？</translation>
    </message>
    <message>
        <source>No action is called that.</source>
        <translation>没有叫这个名字的操作。</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>导语</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Other story</source>
        <translation>其他报道</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>The headline of the article</source>
        <translation>文章的标题</translation>
    </message>
    <message>
        <source>The paper, agency or site that the article comes from</source>
        <translation>文章出自的报纸、通讯社或网站</translation>
    </message>
    <message>
        <source>When the article was published</source>
        <translation>文章的发布时间</translation>
    </message>
    <message>
        <source>Who wrote the article</source>
        <translation>文章的作者</translation>
    </message>
    <message>
        <source>The summary between the headline and the text</source>
        <translation>标题与正文之间的提要</translation>
    </message>
    <message>
        <source>A heading within the text</source>
        <translation>正文里的小标题</translation>
    </message>
    <message>
        <source>A paragraph of the article</source>
        <translation>文章的一段</translation>
    </message>
    <message>
        <source>A story that the page recommends, shown beside the article</source>
        <translation>页面推荐的报道，显示在文章旁边</translation>
    </message>
    <message>
        <source>Not a part of the article</source>
        <translation>不属于文章</translation>
    </message>
    <message>
        <source>you said so</source>
        <translation>是你指定的</translation>
    </message>
    <message>
        <source>by a rule that you have taught</source>
        <translation>按照你教的规则</translation>
    </message>
    <message>
        <source>it recurs on other pages of this site</source>
        <translation>这个来源的其他页面上也有</translation>
    </message>
    <message>
        <source>a menu, a button or the like</source>
        <translation>菜单、按钮之类</translation>
    </message>
    <message>
        <source>small print</source>
        <translation>版权、备案等小字</translation>
    </message>
    <message>
        <source>comments, or what leads to them</source>
        <translation>评论或评论入口</translation>
    </message>
    <message>
        <source>the header of a list of other stories</source>
        <translation>其他报道列表的标题</translation>
    </message>
    <message>
        <source>it points to another story</source>
        <translation>指向另一篇报道</translation>
    </message>
    <message>
        <source>who edited the page</source>
        <translation>编辑署名</translation>
    </message>
    <message>
        <source>the caption of a picture</source>
        <translation>图片说明</translation>
    </message>
    <message>
        <source>a date that is not the article&apos;s</source>
        <translation>不是文章的日期</translation>
    </message>
    <message>
        <source>a notice that the page repeats</source>
        <translation>页面上反复出现的提示</translation>
    </message>
    <message>
        <source>it stands above the article</source>
        <translation>在文章之上</translation>
    </message>
    <message>
        <source>it says who the author is</source>
        <translation>说明作者是谁</translation>
    </message>
    <message>
        <source>it does not read like the text around it</source>
        <translation>它读起来不像前后的正文</translation>
    </message>
    <message>
        <source>it stands below the article</source>
        <translation>在文章之下</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>&amp;Previous</source>
        <translation>上一张(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一张(&amp;N)</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>缩小（−）</translation>
    </message>
    <message>
        <source>As large as the window, or its own size (0)</source>
        <translation>适合窗口，或者原来的大小（0）</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>&amp;Save As…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>Picture {number} of {count}</source>
        <translation>图片 {number} / {count}</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>{part}%</source>
        <translation>{part}%</translation>
    </message>
</context>
<context>
    <name>ReaderError</name>
    <message>
        <source>A tag needs a name: type a word.</source>
        <translation>标签要有名字，请输入一个词。</translation>
    </message>
    <message>
        <source>Article {id} came without an original, so there is nothing to read anew.</source>
        <translation>文章 {id} 进来时没有原文，所以无从重新读取。</translation>
    </message>
    <message>
        <source>Line {line} of {path} has neither a title nor a body; add one and import again.</source>
        <translation>{path} 第 {line} 行既没有标题，也没有正文；请补上之后再导入。</translation>
    </message>
    <message>
        <source>Line {line} of {path} is larger than {limit} MB, which no article is; split it into articles.</source>
        <translation>{path} 第 {line} 行超过 {limit} MB，没有哪篇文章这么大；请把它拆成一篇一篇的。</translation>
    </message>
    <message>
        <source>Line {line} of {path} is no article record; write it as an object with a title or a body.</source>
        <translation>{path} 第 {line} 行不是文章记录；请写成带有标题或正文的对象。</translation>
    </message>
    <message>
        <source>Line {line} of {path} is not valid JSON ({reason}); correct it and import the file again.</source>
        <translation>{path} 第 {line} 行不是有效的 JSON（{reason}）；请改正之后再导入。</translation>
    </message>
    <message>
        <source>Line {line} of {path}: “{field}” must be a list of objects; correct it and import again.</source>
        <translation>{path} 第 {line} 行：“{field}”须是一列对象；请改正之后再导入。</translation>
    </message>
    <message>
        <source>Line {line} of {path}: “{field}” must be a list of texts; correct it and import again.</source>
        <translation>{path} 第 {line} 行：“{field}”须是一列文字；请改正之后再导入。</translation>
    </message>
    <message>
        <source>Line {line} of {path}: “{field}” must be a text; correct it and import again.</source>
        <translation>{path} 第 {line} 行：“{field}”须是文字；请改正之后再导入。</translation>
    </message>
    <message>
        <source>Line {line} of {path}: “{field}” must be a time such as {example}; correct it and import again.</source>
        <translation>{path} 第 {line} 行：“{field}”须是像 {example} 这样的时间；请改正之后再导入。</translation>
    </message>
    <message>
        <source>Line {line} of {path}: “{field}” must be true or false; correct it and import again.</source>
        <translation>{path} 第 {line} 行：“{field}”须是 true 或 false；请改正之后再导入。</translation>
    </message>
    <message>
        <source>Line {line} of {path}: “{field}” must be unread, read or archived; correct it and import again.</source>
        <translation>{path} 第 {line} 行：“{field}”须是 unread、read 或 archived；请改正之后再导入。</translation>
    </message>
    <message>
        <source>No article was found in the {count} lines of this page: they read like menus and links.</source>
        <translation>这个页面有 {count} 行，都像是菜单和链接，没有找到文章。</translation>
    </message>
    <message>
        <source>The disk that holds {path} failed to read or write: check the disk and try again.</source>
        <translation>存放 {path} 的磁盘读写出错：请检查磁盘，再试一次。</translation>
    </message>
    <message>
        <source>The disk that holds {path} is full: make room on it and try again.</source>
        <translation>存放 {path} 的磁盘满了：请腾出空间，再试一次。</translation>
    </message>
    <message>
        <source>The folder {path} holds no file that Desktop Reader can read ({suffixes}); choose another folder, or name the file itself.</source>
        <translation>文件夹 {path} 里没有本程序能读的文件（{suffixes}）；请另选文件夹，或直接选择那个文件。</translation>
    </message>
    <message>
        <source>The import has ended in the middle; what came in before is in the library. Import the rest again.</source>
        <translation>导入中途断了；之前收进来的都在文库里，请再导入其余的。</translation>
    </message>
    <message>
        <source>The library {path} can only be read: copy it to a folder of yours, or give yourself the right to write to the file and its folder.</source>
        <translation>文库 {path} 只能读取：请把它复制到自己的文件夹，或者取得这个文件及其文件夹的写入权限。</translation>
    </message>
    <message>
        <source>The library {path} cannot be opened ({why}): check the permissions of its folder.</source>
        <translation>打不开文库 {path}（{why}）：请检查它所在文件夹的权限。</translation>
    </message>
    <message>
        <source>The library {path} cannot be opened: check the permissions of the file and its folder.</source>
        <translation>打不开文库 {path}：请检查文件和它所在文件夹的权限。</translation>
    </message>
    <message>
        <source>The library {path} cannot be written to: check the permissions of the file and its folder.</source>
        <translation>文库 {path} 写不进去：请检查文件和它所在文件夹的权限。</translation>
    </message>
    <message>
        <source>The library {path} is damaged: run “desktop-reader check --repair”, or restore a backup.</source>
        <translation>文库 {path} 已损坏：请运行“desktop-reader check --repair”，或者恢复备份。</translation>
    </message>
    <message>
        <source>The library {path} is in use by another program for too long: close it and try again.</source>
        <translation>文库 {path} 被别的程序占用太久：请关掉那个程序，再试一次。</translation>
    </message>
    <message>
        <source>The library {path} was made by a newer Desktop Reader: install the newest version to open it.</source>
        <translation>文库 {path} 出自更新版本的 Desktop Reader：请安装最新版本再打开。</translation>
    </message>
    <message>
        <source>The name of {path} is too long; give a shorter one.</source>
        <translation>{path} 的名字太长；请取个短些的。</translation>
    </message>
    <message>
        <source>The page holds more than {limit} lines, which no article does; copy the article&apos;s text and paste it.</source>
        <translation>这个网页有超过 {limit} 行文字，不会是一篇文章；请复制文章的文字再粘贴进来。</translation>
    </message>
    <message>
        <source>The page holds more than {limit} tags, which no article does; copy the article&apos;s text and paste it.</source>
        <translation>这个网页有超过 {limit} 个标签，不会是一篇文章；请复制文章的文字再粘贴进来。</translation>
    </message>
    <message>
        <source>The page shows no text, so there is no article in it.</source>
        <translation>这个网页上没有文字，所以里面没有文章。</translation>
    </message>
    <message>
        <source>A part of the library&apos;s file cannot be read.</source>
        <translation>文库文件有一部分读不出来。</translation>
    </message>
    <message>
        <source>Nothing can be saved from {path}, which stays as it is: restore a backup, or begin a new library.</source>
        <translation>从 {path} 里什么也救不出来，文件保持原样：请恢复备份，或者新建一个文库。</translation>
    </message>
    <message>
        <source>The folder of {path} does not exist; make it first or choose another one.</source>
        <translation>{path} 所在的文件夹不存在；请先建好它，或者另选一个。</translation>
    </message>
    <message>
        <source>The list of the library&apos;s tables cannot be read.</source>
        <translation>文库的表目录读不出来。</translation>
    </message>
    <message>
        <source>The names of an author in the library are damaged: restore a backup.</source>
        <translation>文库里有作者姓名已损坏：请恢复备份。</translation>
    </message>
    <message>
        <source>The rescued library cannot be put in the place of {path} ({why}): check the permissions of its folder.</source>
        <translation>救出的文库无法放到 {path} 的位置（{why}）：请检查它所在文件夹的权限。</translation>
    </message>
    <message>
        <source>The preferences cannot be saved in {file} ({reason}); your choice holds until the program ends.</source>
        <translation>首选项没能存进 {file}（{reason}）；你的选择只在这次运行中有效。</translation>
    </message>
    <message>
        <source>The text is empty, so there is no article in it.</source>
        <translation>这段文字是空的，里面没有文章。</translation>
    </message>
    <message>
        <source>The text of article {id} is missing: restore a backup of the library.</source>
        <translation>文章 {id} 的文字不见了：请恢复文库的备份。</translation>
    </message>
    <message>
        <source>There is no article {id} in the library: it may have been deleted.</source>
        <translation>文库里没有文章 {id}：它可能已被删除。</translation>
    </message>
    <message>
        <source>What could be saved from {path} is not sound ({why}), so it stays as it is: restore a backup.</source>
        <translation>从 {path} 救出的内容并不完好（{why}），所以文件保持原样：请恢复备份。</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}); check the disk it is on.</source>
        <translation>{path} 读不出来（{reason}）；请检查它所在的磁盘。</translation>
    </message>
    <message>
        <source>There is no room left for {path}; free some space on that disk or choose another one.</source>
        <translation>没有空间写 {path} 了；请在那个磁盘上腾出空间，或者换个磁盘。</translation>
    </message>
    <message>
        <source>A bracket is not closed: put another one where the group ends.</source>
        <translation>括号没有合上：请在这组词的末尾补上另一半。</translation>
    </message>
    <message>
        <source>A later original of article {id} cannot be read.</source>
        <translation>文章 {id} 后来导入的原件无法读取。</translation>
    </message>
    <message>
        <source>A launcher can be installed on Linux and the BSDs only; pin the running program instead.</source>
        <translation>只有在 Linux 和 BSD 上才能安装启动器；在别的系统上，请把运行中的程序固定在任务栏上。</translation>
    </message>
    <message>
        <source>Another program goes on writing into {path}: close it and try again.</source>
        <translation>另一个程序一直在往 {path} 里写：请关掉它再试。</translation>
    </message>
    <message>
        <source>Article {id} came without an original, so no line of it can be corrected.</source>
        <translation>文章 {id} 没有原件，所以不能更正其中的行。</translation>
    </message>
    <message>
        <source>NOT leaves out the word that follows it: write one behind it.</source>
        <translation>NOT 排除它后面的词：请在后面写一个词。</translation>
    </message>
    <message>
        <source>None of these articles can be read, so nothing was written: run “desktop-reader check --repair”.</source>
        <translation>这些文章一篇也读不出来，所以没有写入任何内容：请运行“desktop-reader check --repair”。</translation>
    </message>
    <message>
        <source>OR and AND stand between two words: write one before it and one behind it.</source>
        <translation>OR 和 AND 要写在两个词中间：请在前后各写一个词。</translation>
    </message>
    <message>
        <source>Only an article&apos;s text can be highlighted: select words below the title.</source>
        <translation>只有文章的正文可以标注：请选中标题以下的文字。</translation>
    </message>
    <message>
        <source>Only the first {count} words of the query are searched for: leave some out.</source>
        <translation>只搜索前 {count} 个词：请去掉一些。</translation>
    </message>
    <message>
        <source>Reading {path} takes more memory than an import may use; split it and import the parts.</source>
        <translation>读取 {path} 需要的内存超出了导入的限度；请把它拆开，分别导入。</translation>
    </message>
    <message>
        <source>Reading {path} took too much time or memory, so it was left out: split it and import the parts.</source>
        <translation>读取 {path} 耗费的时间或内存过多，已跳过：请把它拆开，分别导入。</translation>
    </message>
    <message>
        <source>Related stories were being looked for when that ended: it goes on at the next start.</source>
        <translation>查找相关文章时意外中断了，下次打开时会接着找。</translation>
    </message>
    <message>
        <source>Relating articles has ended because of a fault in this program; {log} says which.</source>
        <translation>关联文章因程序自身的错误而中断；{log} 里有说明。</translation>
    </message>
    <message>
        <source>Restoring has ended because of a fault in this program; {log} says which.</source>
        <translation>恢复因程序自身的错误而中断；{log} 里有说明。</translation>
    </message>
    <message>
        <source>The backup has ended because of a fault in this program; {log} says which.</source>
        <translation>备份因程序自身的错误而中断；{log} 里有说明。</translation>
    </message>
    <message>
        <source>The backup {path} is damaged: choose another one.</source>
        <translation>备份 {path} 已损坏：请选择另一个。</translation>
    </message>
    <message>
        <source>The checksum of the original of article {id} is wrong.</source>
        <translation>文章 {id} 的原件校验和不符。</translation>
    </message>
    <message>
        <source>The export has ended because of a fault in this program; {log} says which.</source>
        <translation>导出因程序自身的错误而中断；{log} 里有说明。</translation>
    </message>
    <message>
        <source>The export has ended in the middle, and nothing was written: export again.</source>
        <translation>导出中途断了，没有写入任何内容：请重新导出。</translation>
    </message>
    <message>
        <source>The import has ended because of a fault in this program; {log} says which.</source>
        <translation>导入因程序自身的错误而中断；{log} 里有说明。</translation>
    </message>
    <message>
        <source>The library lacks {names}.</source>
        <translation>文库里缺少 {names}。</translation>
    </message>
    <message>
        <source>The library&apos;s file is damaged ({line}).</source>
        <translation>文库文件已损坏（{line}）。</translation>
    </message>
    <message>
        <source>The repair has ended because of a fault in this program; {log} says which.</source>
        <translation>修复因程序自身的错误而中断；{log} 里有说明。</translation>
    </message>
    <message>
        <source>The search index lacks {missing} articles and has {surplus} that are gone.</source>
        <translation>搜索索引缺少 {missing} 篇文章，另有 {surplus} 篇已不存在。</translation>
    </message>
    <message>
        <source>The table of addresses lacks {missing} articles and has {surplus} that are gone.</source>
        <translation>地址表缺少 {missing} 篇文章，另有 {surplus} 篇已不存在。</translation>
    </message>
    <message>
        <source>The table {table} has a row that points to nothing.</source>
        <translation>表 {table} 中有一行指向不存在的内容。</translation>
    </message>
    <message>
        <source>The text of article {id} cannot be read.</source>
        <translation>文章 {id} 的正文无法读取。</translation>
    </message>
    <message>
        <source>The text of article {id} is damaged: run “desktop-reader check --repair”, or restore a backup.</source>
        <translation>文章 {id} 的正文已损坏：请运行“desktop-reader check --repair”，或者恢复备份。</translation>
    </message>
    <message>
        <source>The word table lacks {missing} articles and has {surplus} that are gone.</source>
        <translation>词表缺少 {missing} 篇文章，另有 {surplus} 篇已不存在。</translation>
    </message>
    <message>
        <source>The work has ended in the middle, and the library is as it was: try again.</source>
        <translation>操作中途结束，文库保持原样：请再试一次。</translation>
    </message>
    <message>
        <source>There is no backup {path}: “desktop-reader restore” lists those that there are.</source>
        <translation>没有备份 {path}：用“desktop-reader restore”可以列出现有的备份。</translation>
    </message>
    <message>
        <source>There is no file or folder {path}; check its name.</source>
        <translation>没有 {path} 这个文件或文件夹；请检查名称。</translation>
    </message>
    <message>
        <source>There is no folder {folder} for the library {name}: make it first, or check the name.</source>
        <translation>没有文件夹 {folder} 可放文库 {name}：请先建立它，或者检查名称。</translation>
    </message>
    <message>
        <source>There is no letter and no digit to search for: type a word.</source>
        <translation>没有可搜索的文字或数字：请输入一个词。</translation>
    </message>
    <message>
        <source>There is no library at {path} yet: import an article first, or check the name.</source>
        <translation>{path} 处还没有文库：请先导入一篇文章，或者检查名称。</translation>
    </message>
    <message>
        <source>There is no room for a backup of {path}: free some space on its disk.</source>
        <translation>没有空间备份 {path}：请在它所在的磁盘上腾出空间。</translation>
    </message>
    <message>
        <source>There is no room for another process ({reason}): close other programs and try again.</source>
        <translation>无法再启动一个进程（{reason}）：请关掉别的程序再试。</translation>
    </message>
    <message>
        <source>There is not memory enough to use {path}: close other programs, or take in less at a time.</source>
        <translation>使用 {path} 的内存不足：请关掉别的程序，或一次少取一些。</translation>
    </message>
    <message>
        <source>This takes longer than {limit} seconds to read; split it and import the parts.</source>
        <translation>读取它超过了 {limit} 秒；请拆分后再导入各部分。</translation>
    </message>
    <message>
        <source>What is noted of article {id} beside its text is not as it was stored.</source>
        <translation>文章 {id} 正文以外的记录与存入时不同。</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}); choose another place.</source>
        <translation>{path} 写不进去（{reason}）；请换个地方。</translation>
    </message>
    <message>
        <source>{path} could not be read because of a fault in this program; {log} says which.</source>
        <translation>因为本程序的一处毛病，{path} 没能读出来；详情写在 {log} 里。</translation>
    </message>
    <message>
        <source>{path} does not look like text in any known encoding; if it is one, save it as UTF-8 and import it again.</source>
        <translation>{path} 不像是任何已知编码的文字；如果确实是文字，请存成 UTF-8 再导入。</translation>
    </message>
    <message>
        <source>{path} has neither a title nor a text; check that the article was saved in it.</source>
        <translation>{path} 既没有标题，也没有文字；请看看文章是否真的存进去了。</translation>
    </message>
    <message>
        <source>{path} holds no article records; choose a file that was exported.</source>
        <translation>{path} 里没有文章记录；请选一个导出来的文件。</translation>
    </message>
    <message>
        <source>{path} is a 7z archive; unpack it and import what is in it.</source>
        <translation>{path} 是 7z 压缩包；请解开之后再导入里面的内容。</translation>
    </message>
    <message>
        <source>{path} is a PDF document, which cannot be imported; copy its text and paste it as an article.</source>
        <translation>{path} 是 PDF 文档，不能导入；请复制其中的文字，粘贴为文章。</translation>
    </message>
    <message>
        <source>{path} is a RAR archive; unpack it and import what is in it.</source>
        <translation>{path} 是 RAR 压缩包；请解开之后再导入里面的内容。</translation>
    </message>
    <message>
        <source>{path} is a ZIP archive or an Office document; unpack it or save it as text, and import that.</source>
        <translation>{path} 是 ZIP 压缩包或 Office 文档；请解开，或者存成文本，再导入。</translation>
    </message>
    <message>
        <source>{path} is a backup and stays as it is: restore it to go on with it.</source>
        <translation>{path} 是一份备份，保持原样：要接着用它，请先恢复。</translation>
    </message>
    <message>
        <source>{path} is a compressed file (bzip2); unpack it and import what is in it.</source>
        <translation>{path} 是压缩文件（bzip2）；请解开之后再导入里面的内容。</translation>
    </message>
    <message>
        <source>{path} is a compressed file (gzip); unpack it and import what is in it.</source>
        <translation>{path} 是压缩文件（gzip）；请解开之后再导入里面的内容。</translation>
    </message>
    <message>
        <source>{path} is a compressed file (xz); unpack it and import what is in it.</source>
        <translation>{path} 是压缩文件（xz）；请解开之后再导入里面的内容。</translation>
    </message>
    <message>
        <source>{path} is a compressed file (zstd); unpack it and import what is in it.</source>
        <translation>{path} 是压缩文件（zstd）；请解开之后再导入里面的内容。</translation>
    </message>
    <message>
        <source>{path} is a database of another program: choose another file.</source>
        <translation>{path} 是别的程序的数据库：请另选一个文件。</translation>
    </message>
    <message>
        <source>{path} is a database; open it as a library instead of importing it.</source>
        <translation>{path} 是数据库；请把它当作文库打开，而不是导入。</translation>
    </message>
    <message>
        <source>{path} is a folder: name the backup&apos;s file in it.</source>
        <translation>{path} 是文件夹：请写明备份在其中的文件名。</translation>
    </message>
    <message>
        <source>{path} is a folder: name the library&apos;s file in it.</source>
        <translation>{path} 是文件夹：请写明文库在其中的文件名。</translation>
    </message>
    <message>
        <source>{path} is a folder; give a file name in it.</source>
        <translation>{path} 是文件夹；请写明其中的文件名。</translation>
    </message>
    <message>
        <source>{path} is a folder; import it as a folder.</source>
        <translation>{path} 是文件夹；请用导入文件夹的办法导入。</translation>
    </message>
    <message>
        <source>{path} is a link to a folder, which an import does not follow; import that folder itself.</source>
        <translation>{path} 是指向文件夹的链接，导入时不会跟进去；请直接导入那个文件夹。</translation>
    </message>
    <message>
        <source>{path} is a pipe, a socket or a device, not a file.</source>
        <translation>{path} 是管道、套接字或设备，不是文件。</translation>
    </message>
    <message>
        <source>{path} is a program, not a text; choose the article&apos;s text instead.</source>
        <translation>{path} 是程序，不是文字；请选文章的文字。</translation>
    </message>
    <message>
        <source>{path} is a rich text document (RTF); save it as plain text and import that.</source>
        <translation>{path} 是 RTF 文档；请存成纯文本再导入。</translation>
    </message>
    <message>
        <source>{path} is a sound (MP3), not a text; import the article&apos;s text instead.</source>
        <translation>{path} 是声音（MP3），不是文字；请导入文章的文字。</translation>
    </message>
    <message>
        <source>{path} is a sound or a video, not a text; import the article&apos;s text instead.</source>
        <translation>{path} 是声音或视频，不是文字；请导入文章的文字。</translation>
    </message>
    <message>
        <source>{path} is a tar archive; unpack it and import what is in it.</source>
        <translation>{path} 是 tar 归档；请解开之后再导入里面的内容。</translation>
    </message>
    <message>
        <source>{path} is a video, a sound or a photo, not a text; import the article&apos;s text instead.</source>
        <translation>{path} 是视频、声音或照片，不是文字；请导入文章的文字。</translation>
    </message>
    <message>
        <source>{path} is an empty ZIP archive; there is nothing in it to import.</source>
        <translation>{path} 是空的 ZIP 压缩包，里面没有可导入的内容。</translation>
    </message>
    <message>
        <source>{path} is an image (GIF), not a text; import the article&apos;s text instead.</source>
        <translation>{path} 是图片（GIF），不是文字；请导入文章的文字。</translation>
    </message>
    <message>
        <source>{path} is an image (JPEG), not a text; import the article&apos;s text instead.</source>
        <translation>{path} 是图片（JPEG），不是文字；请导入文章的文字。</translation>
    </message>
    <message>
        <source>{path} is an image (PNG), not a text; import the article&apos;s text instead.</source>
        <translation>{path} 是图片（PNG），不是文字；请导入文章的文字。</translation>
    </message>
    <message>
        <source>{path} is an image (WebP), not a text; import the article&apos;s text instead.</source>
        <translation>{path} 是图片（WebP），不是文字；请导入文章的文字。</translation>
    </message>
    <message>
        <source>{path} is an old Office document; save it as text (UTF-8) and import that.</source>
        <translation>{path} 是旧式 Office 文档；请存成文本（UTF-8）再导入。</translation>
    </message>
    <message>
        <source>{path} is empty; check that the article was saved in it.</source>
        <translation>{path} 是空的；请看看文章是否真的存进去了。</translation>
    </message>
    <message>
        <source>{path} is empty; there is no article record in it.</source>
        <translation>{path} 是空的，里面没有文章记录。</translation>
    </message>
    <message>
        <source>{path} is larger than {limit} MB, which no article is; split it and import the parts.</source>
        <translation>{path} 超过 {limit} MB，没有哪篇文章这么大；请拆开之后再导入。</translation>
    </message>
    <message>
        <source>{path} is no longer there; look where it has gone and import it again.</source>
        <translation>{path} 已经不在那里了；请找到它，再导入一次。</translation>
    </message>
    <message>
        <source>{path} is on a disk that can only be read; choose another one.</source>
        <translation>{path} 在只能读的磁盘上；请换个磁盘。</translation>
    </message>
    <message>
        <source>{path} may not be written; choose a folder that is yours.</source>
        <translation>{path} 不许写入；请选你自己的文件夹。</translation>
    </message>
    <message>
        <source>“{name}:{value}” ends before it begins: write the earlier date first.</source>
        <translation>“{name}:{value}”的结束早于开始：请先写较早的日期。</translation>
    </message>
    <message>
        <source>“{name}:{value}” is no date: write it like {name}:2021, {name}:2021-02 or {name}:2021-02-23.</source>
        <translation>“{name}:{value}”不是日期：请写成 {name}:2021、{name}:2021-02 或 {name}:2021-02-23。</translation>
    </message>
    <message>
        <source>“{name}:{value}” is not known: use one of {known}.</source>
        <translation>没有“{name}:{value}”：请从 {known} 中选一个。</translation>
    </message>
    <message>
        <source>“{name}:” asks for nothing: write what you look for right behind it.</source>
        <translation>“{name}:”后面没有内容：请紧接着写上要找的内容。</translation>
    </message>
    <message>
        <source>“{name}:” is no operator and is searched for as a word. The operators are {known}.</source>
        <translation>没有“{name}:”这种写法，已当作普通的词来搜索。可用的写法有 {known}。</translation>
    </message>
    <message>
        <source>“{name}:” is no operator and is searched for as a word: write {meant}: if you meant that.</source>
        <translation>没有“{name}:”这种写法，已当作普通的词来搜索：如果指的是 {meant}:，请这样写。</translation>
    </message>
    <message>
        <source>“{text}” is taken as one phrase: close its quotation mark where it ends.</source>
        <translation>“{text}”整个当作一个短语：请在短语末尾补上引号。</translation>
    </message>
    <message>
        <source>{path} is the library itself: name another file.</source>
        <translation>{path} 就是文库本身：请另取一个文件名。</translation>
    </message>
    <message>
        <source>{path} is not a Desktop Reader library: choose another file, or try “desktop-reader check --repair” if it was one.</source>
        <translation>{path} 不是 Desktop Reader 的文库：请另选一个文件；如果它原本是文库，可以试试“desktop-reader check --repair”。</translation>
    </message>
    <message>
        <source>{path} is the source of a web page (HTML); rename it to .html and import it again.</source>
        <translation>{path} 是网页的源代码（HTML）；请把它的扩展名改成 .html 再导入。</translation>
    </message>
    <message>
        <source>{path} is written in UTF-16; save it as UTF-8 and import it again.</source>
        <translation>{path} 是 UTF-16 编码；请存成 UTF-8 再导入。</translation>
    </message>
    <message>
        <source>{path} may not be read; give yourself the right to read it and import it again.</source>
        <translation>{path} 不许读取；请先取得读取的权限，再导入一次。</translation>
    </message>
    <message>
        <source>{path} was imported as {format}, which this version does not know; use a newer version.</source>
        <translation>{path} 是按 {format} 格式导入的，这个版本不认识；请换用新版本。</translation>
    </message>
</context>
<context>
    <name>ReaderView</name>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>about 1 minute</source>
        <translation>约 1 分钟</translation>
    </message>
    <message>
        <source>about {minutes} minutes</source>
        <translation>约 {minutes} 分钟</translation>
    </message>
    <message>
        <source>about {hours} h {minutes} min</source>
        <translation>约 {hours} 小时 {minutes} 分钟</translation>
    </message>
    <message>
        <source>In your library</source>
        <translation>文库里有这一篇</translation>
    </message>
    <message>
        <source>In your library: {address}</source>
        <translation>文库里有这一篇：{address}</translation>
    </message>
</context>
<context>
    <name>ReadingArea</name>
    <message>
        <source>Choose an article from the list.</source>
        <translation>请在列表里选一篇文章。</translation>
    </message>
</context>
<context>
    <name>RelatedDelegate</name>
    <message>
        <source>Not in the library</source>
        <translation>文库里没有</translation>
    </message>
</context>
<context>
    <name>RelatedEntries</name>
    <message>
        <source>Beside an open article: what its page recommends, who else has its text, and its whole story.</source>
        <translation>打开一篇文章，这里就会列出本页推荐、转载和不同版本，还有整个事件的经过。</translation>
    </message>
    <message>
        <source>The page recommends no stories, and the library has nothing else beside it.</source>
        <translation>这个页面没有推荐别的报道，文库里也没有与它相关的文章。</translation>
    </message>
    <message>
        <source>Recommended by this page</source>
        <translation>本页推荐</translation>
    </message>
    <message>
        <source>1 story</source>
        <translation>1 篇</translation>
    </message>
    <message>
        <source>{count} stories</source>
        <translation>{count} 篇</translation>
    </message>
    <message>
        <source>{stories}, {count} in the library</source>
        <translation>{stories}，{count} 篇在文库里</translation>
    </message>
    <message>
        <source>Reprints and versions</source>
        <translation>转载和不同版本</translation>
    </message>
    <message>
        <source>the same text</source>
        <translation>全文相同</translation>
    </message>
    <message>
        <source>{percent} % of the text is the same</source>
        <translation>文字 {percent}% 相同</translation>
    </message>
    <message>
        <source>Mentioned in</source>
        <translation>提到这篇的文章</translation>
    </message>
    <message>
        <source>The story</source>
        <translation>事件经过</translation>
    </message>
    <message>
        <source>the next day</source>
        <translation>第二天</translation>
    </message>
    <message>
        <source>{count} days later</source>
        <translation>{count} 天后</translation>
    </message>
    <message>
        <source>{count} months later</source>
        <translation>{count} 个月后</translation>
    </message>
    <message>
        <source>{count} years later</source>
        <translation>{count} 年后</translation>
    </message>
    <message>
        <source>1 more with this text</source>
        <translation>另有 1 篇同文</translation>
    </message>
    <message>
        <source>{count} more with this text</source>
        <translation>另有 {count} 篇同文</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>相关</translation>
    </message>
    <message>
        <source>1 article is still being looked through for what belongs together.</source>
        <translation>还有 1 篇文章没有整理完，整理好才知道哪些是一起的。</translation>
    </message>
    <message>
        <source>{count} articles are still being looked through for what belongs together.</source>
        <translation>还有 {count} 篇文章没有整理完，整理好才知道哪些是一起的。</translation>
    </message>
</context>
<context>
    <name>RelatedModel</name>
    <message>
        <source>not in the library</source>
        <translation>文库里没有</translation>
    </message>
    <message>
        <source>open now</source>
        <translation>正在读</translation>
    </message>
</context>
<context>
    <name>RelatedView</name>
    <message>
        <source>Related stories</source>
        <translation>相关文章</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open in a Second Window</source>
        <translation>在另一个窗口里打开</translation>
    </message>
    <message>
        <source>Show the Differences</source>
        <translation>显示不同之处</translation>
    </message>
    <message>
        <source>Copy Title</source>
        <translation>复制标题</translation>
    </message>
    <message>
        <source>Search for “{word}”</source>
        <translation>搜索“{word}”</translation>
    </message>
    <message>
        <source>Copy Link Address</source>
        <translation>复制链接地址</translation>
    </message>
    <message>
        <source>Open in the Browser</source>
        <translation>在浏览器中打开</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore from Backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>Re&amp;pair the Library</source>
        <translation>修复文库(&amp;P)</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>The library becomes what it was when the backup was made. What it is now is kept as one more backup.</source>
        <translation>文库将回到备份时的样子；现在的内容会另存为一个备份。</translation>
    </message>
    <message>
        <source>There is no backup yet. One is made each day on which something has changed.</source>
        <translation>还没有备份。文库有改动的日子，每天会做一个。</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>pages like this one</source>
        <translation>与此类似的页面</translation>
    </message>
    <message>
        <source>Learned for {source}: lines like “{lines}” are: {part}.</source>
        <translation>已为“{source}”记住：“{lines}”这样的行是{part}。</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Save Article</source>
        <translation>文章另存为</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>The printer takes nothing; check that it is connected and has paper.</source>
        <translation>打印机没有反应；请看看它是否接好、有没有纸。</translation>
    </message>
    <message>
        <source>Save Picture</source>
        <translation>图片另存为</translation>
    </message>
    <message>
        <source>Writing the pages…</source>
        <translation>正在写入各页…</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>没有写入任何内容。</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>已保存为 {file}。</translation>
    </message>
</context>
<context>
    <name>SearchControl</name>
    <message>
        <source>Save Search</source>
        <translation>保存搜索</translation>
    </message>
    <message>
        <source>Name of the search “{query}”:</source>
        <translation>给“{query}”起个名字：</translation>
    </message>
    <message>
        <source>Remove Saved Search</source>
        <translation>去掉保存的搜索</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>SecondWindow</name>
    <message>
        <source>Open in the Browser</source>
        <translation>在浏览器中打开</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Reading</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Typeface of Latin letters</source>
        <translation>西文字体</translation>
    </message>
    <message>
        <source>Font size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Column width</source>
        <translation>栏宽</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>行高</translation>
    </message>
    <message>
        <source>Space between paragraphs</source>
        <translation>段落间距</translation>
    </message>
    <message>
        <source>Indent of first lines</source>
        <translation>段首缩进</translation>
    </message>
    <message>
        <source>Straight right edge</source>
        <translation>右侧对齐</translation>
    </message>
    <message>
        <source>Chinese characters</source>
        <translation>简体与繁体</translation>
    </message>
    <message>
        <source>Citations as</source>
        <translation>引用格式</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Show the article list</source>
        <translation>显示文章列表</translation>
    </message>
    <message>
        <source>Show related articles</source>
        <translation>显示相关报道</translation>
    </message>
    <message>
        <source>Show highlights</source>
        <translation>显示标注</translation>
    </message>
    <message>
        <source>Tell through the desktop when long work has ended</source>
        <translation>耗时的工作完成后在桌面上通知</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>监视的文件夹</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>米色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>衬线字</translation>
    </message>
    <message>
        <source>Sans serif</source>
        <translation>无衬线字</translation>
    </message>
    <message>
        <source>As the Chinese one</source>
        <translation>同中文</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>照原文</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>简体</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁体</translation>
    </message>
    <message>
        <source>Traditional (Taiwan)</source>
        <translation>繁体（台湾）</translation>
    </message>
    <message>
        <source>Traditional (Hong Kong)</source>
        <translation>繁体（香港）</translation>
    </message>
    <message>
        <source>GB/T 7714</source>
        <translation>GB/T 7714</translation>
    </message>
    <message>
        <source>APA</source>
        <translation>APA</translation>
    </message>
    <message>
        <source>BibTeX</source>
        <translation>BibTeX</translation>
    </message>
    <message>
        <source>CSL-JSON</source>
        <translation>CSL-JSON</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>简体中文</source>
        <translation>简体中文</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>What the Library Has Learned</source>
        <translation>文库学到的规则</translation>
    </message>
    <message>
        <source>New texts that are saved in this folder, or in the folders in it, come in by themselves while the program is open, and at the next start those that came meanwhile. What lies there already does not: File &gt; Import Folder brings it in. The folder is that of this library; another library has its own.</source>
        <translation>程序打开期间，新存进这个文件夹（及其子文件夹）的文本会自动导入；程序关闭期间存进来的，下次启动时导入。原先就在里面的不会动：可用“文件 &gt; 导入文件夹”导入。这个文件夹只属于当前文库，别的文库各有自己的。</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>更改(&amp;H)…</translation>
    </message>
    <message>
        <source>Single letters and marks work wherever you are not typing.</source>
        <translation>单个字母和符号键，不在输入文字时随处可用。</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Search the actions</source>
        <translation>搜索操作</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新的按键</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>使用(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;No Keys</source>
        <translation>不设按键(&amp;N)</translation>
    </message>
    <message>
        <source>U&amp;sual Keys</source>
        <translation>恢复默认键(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;All as Usual</source>
        <translation>全部恢复默认(&amp;A)</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>{keys} belongs to “{action}” now. “Use” takes it from there.</source>
        <translation>{keys} 现在属于“{action}”。点“使用”就从那里拿过来。</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>1 article</source>
        <translation>1 篇文章</translation>
    </message>
    <message>
        <source>{count} articles</source>
        <translation>{count} 篇文章</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>选中 {count} 篇</translation>
    </message>
    <message>
        <source>Finding related stories: {part}</source>
        <translation>正在整理相关文章：{part}</translation>
    </message>
    <message>
        <source>{part}%</source>
        <translation>{part}%</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min left</source>
        <translation>还剩 {hours} 小时 {minutes} 分钟</translation>
    </message>
    <message>
        <source>read to the end</source>
        <translation>已读到末尾</translation>
    </message>
    <message>
        <source>Read so far</source>
        <translation>阅读进度</translation>
    </message>
    <message>
        <source>Reckoned at {characters} Chinese characters or {words} words a minute</source>
        <translation>按每分钟 {characters} 个汉字或 {words} 个英文词计算</translation>
    </message>
    <message>
        <source>1 minute left</source>
        <translation>还剩 1 分钟</translation>
    </message>
    <message>
        <source>{minutes} minutes left</source>
        <translation>还剩 {minutes} 分钟</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新标签</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>Tags of the selected article</source>
        <translation>选中文章的标签</translation>
    </message>
    <message>
        <source>Tags of {count} selected articles</source>
        <translation>选中的 {count} 篇文章的标签</translation>
    </message>
</context>
<context>
    <name>TroubleDialog</name>
    <message>
        <source>Desktop Reader</source>
        <translation>Desktop Reader</translation>
    </message>
    <message>
        <source>Your library cannot be opened.</source>
        <translation>打不开你的文库。</translation>
    </message>
    <message>
        <source>Re&amp;pair</source>
        <translation>修复(&amp;P)</translation>
    </message>
    <message>
        <source>Restore from &amp;Backup…</source>
        <translation>从备份恢复(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Choose Another Library…</source>
        <translation>另选一个文库(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Choose a Library</source>
        <translation>选择文库</translation>
    </message>
    <message>
        <source>Libraries (*.db);;All files (*)</source>
        <translation>文库 (*.db);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>WaitingDialog</name>
    <message>
        <source>Desktop Reader</source>
        <translation>Desktop Reader</translation>
    </message>
    <message>
        <source>The library is being read and repaired…</source>
        <translation>正在读取并修复文库……</translation>
    </message>
    <message>
        <source>The backup is being read and restored…</source>
        <translation>正在读取并恢复备份……</translation>
    </message>
    <message>
        <source>The backup has been restored.</source>
        <translation>备份已恢复。</translation>
    </message>
    <message>
        <source>The library is sound.</source>
        <translation>文库完好。</translation>
    </message>
    <message>
        <source>Nothing could be read any more; the library is now as its last sound backup has it.</source>
        <translation>文库已完全无法读取，现在恢复为最近一个完好的备份。</translation>
    </message>
    <message>
        <source>Not everything could be repaired:</source>
        <translation>有些内容没能修复：</translation>
    </message>
    <message>
        <source>The library has been repaired; no article was lost.</source>
        <translation>文库已修复，没有丢失文章。</translation>
    </message>
    <message>
        <source>Taken from a backup: {numbers}</source>
        <translation>取自备份：{numbers}</translation>
    </message>
    <message>
        <source>Not all of these could be saved: {numbers}</source>
        <translation>未能完整保存：{numbers}</translation>
    </message>
    <message>
        <source>These could not be saved: {numbers}</source>
        <translation>未能保存：{numbers}</translation>
    </message>
    <message>
        <source>Articles that were saved: {count}</source>
        <translation>已保存的文章：{count}</translation>
    </message>
    <message>
        <source>What the library was before is kept as {path}</source>
        <translation>文库原来的内容保存在 {path}</translation>
    </message>
</context>
<context>
    <name>WantedDialog</name>
    <message>
        <source>Wanted</source>
        <translation>想要的文章</translation>
    </message>
    <message>
        <source>Search the titles</source>
        <translation>在标题里查找</translation>
    </message>
    <message>
        <source>&amp;Copy Title</source>
        <translation>复制标题(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Open the Page</source>
        <translation>打开页面(&amp;O)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面数</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Wanted stories</source>
        <translation>想要的文章</translation>
    </message>
    <message>
        <source>No wanted story has this in its title.</source>
        <translation>想要的文章里，没有标题含这几个字的。</translation>
    </message>
    <message>
        <source>The library has every story that its pages point to.</source>
        <translation>文库里的页面提到过的文章，都已经收进来了。</translation>
    </message>
    <message>
        <source>1 story that pages point to is not in the library.</source>
        <translation>有 1 篇文章被页面提到过，文库里还没有。</translation>
    </message>
    <message>
        <source>Of the stories that pages point to and that are not in the library, these are wanted most.</source>
        <translation>页面提到过、文库里还没有的文章很多，这里是提到最多的。</translation>
    </message>
    <message>
        <source>{count} stories that pages point to are not in the library.</source>
        <translation>有 {count} 篇文章被页面提到过，文库里还没有。</translation>
    </message>
    <message>
        <source>Copy Title</source>
        <translation>复制标题</translation>
    </message>
    <message>
        <source>Show the Pages</source>
        <translation>显示是哪些页面</translation>
    </message>
    <message>
        <source>Open the Page</source>
        <translation>打开页面</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome to Desktop Reader</source>
        <translation>欢迎使用 Desktop Reader</translation>
    </message>
    <message>
        <source>Keep the articles you want to read again. They lie in one file on this computer, set as a page worth reading, and any phrase in them is found at once.</source>
        <translation>把想再读的文章留下来。它们存放在这台电脑上的一个文件里，排成值得一读的页面，其中任何一句话，一找就到。</translation>
    </message>
    <message>
        <source>Paste a page</source>
        <translation>粘贴网页</translation>
    </message>
    <message>
        <source>Copy a whole page in the browser or the news app (Ctrl+A, Ctrl+C); the article is found in it.</source>
        <translation>在浏览器或新闻应用里把整页复制下来（Ctrl+A、Ctrl+C），文章会自己从里面找出来。</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Texts, web pages, Markdown and exported articles. You can also drop them anywhere on this window.</source>
        <translation>纯文本、保存的网页、Markdown，或导出过的文章。拖到这个窗口的任何地方也行。</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message>
        <source>Everything in it and in the folders below; ten thousand articles are fine.</source>
        <translation>连同里面各层文件夹，一万篇文章也没问题。</translation>
    </message>
    <message>
        <source>Read the guide</source>
        <translation>读一读使用指南</translation>
    </message>
</context>
<context>
    <name>WindowControl</name>
    <message>
        <source>There is nothing unread left in the list.</source>
        <translation>列表里没有未读的文章了。</translation>
    </message>
    <message>
        <source>The language changes when the program is started again.</source>
        <translation>下次启动程序时，语言才会改变。</translation>
    </message>
    <message>
        <source>This library is damaged: what can be read is shown, and nothing is changed.</source>
        <translation>这个文库已损坏：能读的内容照常显示，但不会作任何改动。</translation>
    </message>
    <message>
        <source>This library can only be read: nothing that you mark or import is kept.</source>
        <translation>这个文库只能读取：标记和导入都不会保存。</translation>
    </message>
    <message>
        <source>Open in the Browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <source>Something went wrong; the details are in {file}.</source>
        <translation>程序出了点问题；详情见 {file}。</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>修复…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>规则…</translation>
    </message>
</context>
<context>
    <name>_FolderEditor</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>选择(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>不监视(&amp;N)</translation>
    </message>
    <message>
        <source>Choose a Folder</source>
        <translation>选择文件夹</translation>
    </message>
</context>
</TS>
